package io.symplex.engine.jvm;

/** Which twin computes. */
enum TwinPolicy {
    /** The scalar twin until the vector twin is compiled and wins. */
    ADAPTIVE,
    /** The scalar twin. */
    SCALAR,
    /** The vector twin from the first epoch on. */
    VECTOR
}
