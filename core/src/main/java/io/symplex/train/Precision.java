package io.symplex.train;

/** The number type an engine computes in. Parameters, losses and optimisers are in double precision with either. */
public enum Precision {
    /** 64-bit numbers: the default. */
    DOUBLE,
    /** 32-bit numbers: faster on wide networks, the loss ends alike. */
    FLOAT
}
