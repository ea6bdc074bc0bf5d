package io.symplex.kernel;

import java.util.Optional;

/**
 * One of two ways to the same bits: plain loops, or the JDK's Vector API.
 *
 * <p>The scalar twin is the specification and runs everywhere. The vector twin is several times as fast and needs the
 * module {@code jdk.incubator.vector} and HotSpot's optimising compiler.
 */
public interface Twin {

    /**
     * Returns its name.
     *
     * @return {@code "scalar"} or {@code "vector"}
     */
    String name();

    /**
     * Returns a kernel that works in double precision.
     *
     * @param shape the sizes
     * @param nonlinearity the activation of every hidden layer
     * @return a new kernel, its parameters zero
     */
    EnergyKernel doublePrecision(PerceptronShape shape, Nonlinearity nonlinearity);

    /**
     * Returns a kernel that works in single precision.
     *
     * @param shape the sizes
     * @param nonlinearity the activation of every hidden layer
     * @return a new kernel, its parameters zero
     */
    EnergyKernel singlePrecision(PerceptronShape shape, Nonlinearity nonlinearity);

    /**
     * Returns the twin of plain loops.
     *
     * @return the scalar twin
     */
    static Twin scalar() {
        return ScalarTwin.INSTANCE;
    }

    /**
     * Returns the twin of vectors, where this JVM has it.
     *
     * @return the vector twin, or empty: {@link #obstacle} says why
     */
    static Optional<Twin> vector() {
        return TwinSupport.twin();
    }

    /**
     * Says why there is no vector twin.
     *
     * @return one sentence with the remedy; empty if there is one
     */
    static Optional<String> obstacle() {
        return TwinSupport.obstacle();
    }
}
