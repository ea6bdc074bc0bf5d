package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import org.jspecify.annotations.Nullable;

/**
 * What moves a batch of a fixed size, friction and force among it; of one realisation without allocation.
 *
 * <p>One instance per thread.
 */
final class Gradients {

    private final Hamiltonian system;
    private final int count;
    private final @Nullable Push push;

    Gradients(Hamiltonian system, int count) {
        this.system = Braked.of(system);
        this.count = Checks.atLeast(count, 1, "count");
        this.push = system.force()
                .map(force -> new Push(force, system.degreesOfFreedom(), count))
                .orElse(null);
    }

    /** The size of the batch, count · n. */
    int size() {
        return count * system.degreesOfFreedom();
    }

    /** Fills {@code outQ} with −dp/dt and {@code outP} with dq/dt: ∂H/∂q and ∂H/∂p, where nothing else acts. */
    void fill(double time, double[] q, double[] p, double[] outQ, double[] outP) {
        if (count == 1) {
            system.gradient(q, p, outQ, outP);
        } else {
            system.gradients(count, q, p, outQ, outP);
        }
        if (push != null) {
            push.add(time, -1, q, outQ);
        }
    }
}
