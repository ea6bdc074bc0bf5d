package io.symplex.model;

import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.Twin;
import io.symplex.kernel.TwinReadiness;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What evaluates one network, by the twin that is faster here and now. For one thread at a time. */
final class Workspace {

    private static final double[] NOTHING = {};

    private final EnergyForm energy;
    private final double[] parameters;
    private final LoadedKernel scalar;
    private @Nullable LoadedKernel vector;
    private final Supplier<Runnable> sameWithVectors = this::sameWithVectors; // made once: no pass allocates
    private int count; // of the last call
    private double[] lastQ = NOTHING;
    private double[] lastP = NOTHING;
    private TwinReadiness readiness;

    Workspace(EnergyForm energy, double[] parameters) {
        this.energy = energy;
        this.parameters = parameters;
        this.scalar = new LoadedKernel(Twin.scalar(), energy, parameters);
        this.readiness = TwinReadiness.of(new Kind(energy, count));
    }

    /** Equal for calls that run the same compiled code. */
    private record Kind(EnergyForm energy, int count) {}

    void energies(int count, double[] q, double[] p, double[] out) {
        (ready(count) ? vector() : scalar).energies(count, q, p, out);
    }

    void positionGradients(int count, double[] q, double[] p, double[] out) {
        half(count, q, p, false, out);
    }

    void momentumGradients(int count, double[] q, double[] p, double[] out) {
        half(count, q, p, true, out);
    }

    void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        if (ready(count)) {
            vector().gradients(count, q, p, outQ, outP);
            return;
        }
        long begin = System.nanoTime();
        scalar.gradients(count, q, p, outQ, outP);
        took(System.nanoTime() - begin, q, p);
    }

    private void half(int count, double[] q, double[] p, boolean byP, double[] out) {
        if (ready(count)) {
            vector().half(count, q, p, byP, out);
            return;
        }
        long begin = System.nanoTime();
        scalar.half(count, q, p, byP, out);
        took(System.nanoTime() - begin, q, p);
    }

    private boolean ready(int count) {
        if (count != this.count) {
            this.count = count;
            readiness = TwinReadiness.of(new Kind(energy, count));
        }
        return readiness.ready();
    }

    private LoadedKernel vector() {
        if (vector == null) {
            vector = new LoadedKernel(Twin.vector().orElseThrow(), energy, parameters);
        }
        return vector;
    }

    /** Notes the time of a scalar pass. */
    private void took(long nanos, double[] q, double[] p) {
        lastQ = q;
        lastP = p;
        readiness.scalarTook(nanos, sameWithVectors);
        lastQ = NOTHING;
        lastP = NOTHING;
    }

    /** Returns what does the last pass with vectors, on numbers of its own. */
    private Runnable sameWithVectors() {
        int rows = count;
        double[] q = lastQ.clone();
        double[] p = lastP.clone();
        double[] out = new double[q.length];
        LoadedKernel kernel = new LoadedKernel(Twin.vector().orElseThrow(), energy, parameters);
        return () -> kernel.half(rows, q, p, true, out);
    }
}
