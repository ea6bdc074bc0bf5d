package io.symplex.train;

/**
 * Computes losses of one network and their gradients with respect to its parameters.
 *
 * <p>Owns scratch memory: one instance per thread. Parameters and gradients are flat, in the order of
 * {@link io.symplex.model.NeuralHamiltonian}.
 */
public interface LossEvaluator extends AutoCloseable {

    /**
     * Returns the loss of gradient matching: the sum of (∂H/∂x − target)² over a batch, divided by rows and degrees of
     * freedom.
     *
     * @param parameters of the network; read
     * @param batch the states; read
     * @param out the loss's gradient; overwritten
     * @return the loss
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted before the end; it stays
     *     so, and {@code out} holds nothing
     */
    double gradientMatching(double[] parameters, StateBatch batch, double[] out);

    /**
     * Returns the loss of trajectory matching: the sum of (arrival − end)² over a batch, divided by rows and degrees of
     * freedom.
     *
     * <p>A row goes from its start by its number of symplectic Euler steps, kick first.
     *
     * @param parameters of the network; read
     * @param batch the segments; read
     * @param truncated whether the gradient is cut at every step, as if the state that enters H were constant
     * @param out the loss's gradient; overwritten
     * @return the loss
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted before the end; it stays
     *     so, and {@code out} holds nothing
     */
    double trajectoryMatching(double[] parameters, SegmentBatch batch, boolean truncated, double[] out);

    /**
     * Collects the normal equations of gradient matching: its residuals are ∂H/∂x − target, row by row.
     *
     * @param parameters of the network; read
     * @param batch the states; read
     * @param out cleared, then filled
     * @throws EngineUnavailableException if this engine computes no Jacobians
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted before the end
     */
    default void normalEquations(double[] parameters, StateBatch batch, NormalEquations out) {
        throw EngineUnavailableException.withoutJacobians(description());
    }

    /**
     * Returns the loss of trajectory matching through windows: the sum of the squares of what is missed, at every
     * arrival and, where starts are free, at the start, times {@link WindowBatch#scale}.
     *
     * @param parameters of the network, then the starts, if they are free; read
     * @param batch the windows; read
     * @param out the loss's gradient; overwritten
     * @return the loss
     * @throws EngineUnavailableException if this engine goes through no windows
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted before the end
     */
    default double windowMatching(double[] parameters, WindowBatch batch, double[] out) {
        throw EngineUnavailableException.withoutWindows(description());
    }

    /**
     * Returns whether this engine goes through windows.
     *
     * @return whether {@link #windowMatching} works
     */
    default boolean goesThroughWindows() {
        return false;
    }

    /**
     * Collects the normal equations of what is missed in windows.
     *
     * @param parameters of the network, then the starts, if they are free; read
     * @param batch the windows; read
     * @param out cleared, then filled
     * @throws EngineUnavailableException if this engine computes no Jacobians
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted before the end
     */
    default void normalEquations(double[] parameters, WindowBatch batch, NormalEquations out) {
        throw EngineUnavailableException.withoutJacobians(description());
    }

    /**
     * Says what has computed so far.
     *
     * @return engine, kind of kernel, precision and threads, such as {@code "jvm (scalar, double, 1 thread)"}
     */
    String description();

    @Override
    default void close() {}
}
