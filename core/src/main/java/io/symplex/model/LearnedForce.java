package io.symplex.model;

import io.symplex.kernel.ForceKernel;
import io.symplex.system.Force;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A force with the parameters that were learned. Equal by value; any thread. */
final class LearnedForce implements Force {

    private final StructuredNetwork network;
    private final double[] parameters; // of the whole network
    private final int begin; // of those of the force
    private final AtomicReference<@Nullable ForceKernel> idle = new AtomicReference<>();

    LearnedForce(StructuredNetwork network, double[] parameters) {
        this.network = network;
        this.parameters = parameters;
        this.begin = network.form().parameterCount();
    }

    @Override
    public void at(double time, double[] q, double[] out) {
        ForceKernel kernel = borrow();
        kernel.force(time, q, 0, out);
        idle.set(kernel);
    }

    @Override
    public void positionDerivatives(double time, double[] q, double[] out) {
        int n = network.degreesOfFreedom();
        double[] adjoint = new double[n];
        double[] ignored = new double[parameters.length];
        Arrays.fill(out, 0);
        ForceKernel kernel = borrow();
        for (int i = 0; i < n; i++) {
            Arrays.fill(adjoint, 0);
            adjoint[i] = 1;
            kernel.pull(time, q, 0, adjoint, out, i * n, ignored, begin);
        }
        idle.set(kernel);
    }

    private ForceKernel borrow() {
        ForceKernel kernel = idle.getAndSet(null);
        if (kernel == null) {
            kernel = network.forceKernel().orElseThrow();
            kernel.load(parameters, begin);
        }
        return kernel;
    }

    @Override
    public Force requireDegreesOfFreedom(int n) {
        if (n != network.degreesOfFreedom()) {
            throw new IllegalArgumentException(
                    "force must push " + n + " coordinates, got one on " + network.degreesOfFreedom());
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearnedForce that
                && network.forcing().equals(that.network.forcing())
                && Arrays.equals(
                        parameters, begin, parameters.length, that.parameters, that.begin, that.parameters.length);
    }

    @Override
    public int hashCode() {
        return 31 * network.forcing().hashCode()
                + Arrays.hashCode(Arrays.copyOfRange(parameters, begin, parameters.length));
    }

    /** Returns what is said of it, such as {@code force F(t) of 32 pieces from t = 0 to 20}. */
    @Override
    public String toString() {
        return network.forcing().toString();
    }
}
