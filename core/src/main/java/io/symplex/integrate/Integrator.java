package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.Optional;

/**
 * A numerical method that advances states in time.
 *
 * <p>A value: equal methods are equal objects. The work is done by the steppers it makes.
 */
public interface Integrator {

    /**
     * Returns the method's name as the literature has it.
     *
     * @return the name, such as {@code "symplectic Euler"}
     */
    String name();

    /**
     * Returns the order: the error over a fixed time shrinks as dt to this power.
     *
     * @return the order, {@code >= 1}
     */
    int order();

    /**
     * Returns a stepper for a batch of realisations of one system.
     *
     * <p>It follows the system's friction and force, or the method refuses them.
     *
     * @param system the system that moves
     * @param count number of realisations, {@code >= 1}
     * @return a new stepper, to be used from one thread
     */
    Stepper stepper(Hamiltonian system, int count);

    /**
     * Returns the method written out, if it is one that a training can go through.
     *
     * @return explicit moves or the midpoint rule; empty for other implicit methods and adaptive ones
     */
    default Optional<FixedStepMethod> fixedStep() {
        return explicit().map(moves -> moves);
    }

    /**
     * Returns the method as explicit moves, if it is one of a fixed step.
     *
     * @return the moves; empty for implicit and adaptive methods
     */
    default Optional<ExplicitMethod> explicit() {
        return Optional.empty();
    }

    /**
     * Simulates one realisation and keeps its states at given times, such as those of observations.
     *
     * <p>The way from one time to the next is divided evenly into steps no longer than {@code longestStep} (but for
     * rounding, 1e-9 relative).
     *
     * @param system the system that moves
     * @param start where it is at the first time
     * @param times strictly rising; read
     * @param longestStep finite, {@code > 0}
     * @return the states at the times, the start first
     * @throws IllegalArgumentException if the times do not rise, the step is not positive, or the start does not fit
     *     the system
     */
    default Trajectory follow(Hamiltonian system, State start, double[] times, double longestStep) {
        int n = start.requireDegreesOfFreedom(system.degreesOfFreedom()).degreesOfFreedom();
        double[] q = start.q();
        double[] p = start.p();
        double[] keptQ = Arrays.copyOf(q, times.length * n);
        double[] keptP = Arrays.copyOf(p, times.length * n);
        Stepper stepper = stepper(system, 1);
        for (int k = 1; k < times.length; k++) {
            Substeps way = Substeps.of(times[k] - times[k - 1], longestStep);
            for (int step = 0; step < way.count(); step++) {
                stepper.step(times[k - 1] + step * way.dt(), way.dt(), q, p);
            }
            System.arraycopy(q, 0, keptQ, k * n, n);
            System.arraycopy(p, 0, keptP, k * n, n);
        }
        return Trajectory.of(n, times, keptQ, keptP);
    }
}
