package io.symplex.model;

import io.symplex.internal.Checks;
import io.symplex.kernel.ForceForm;
import io.symplex.kernel.ForceKernel;
import io.symplex.kernel.TimeBasis;
import io.symplex.system.Force;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The force from outside that stands beside a network: {@code dp/dt = −∂H/∂q − Γ ∂H/∂p + F(q, t)}.
 *
 * <p>Of a learned force only what changes in time can be told from the energy: a constant force is a slope of V(q), and
 * with one coordinate any part of F(q, t) that stays is a part of V(q). So learned forces of time have the mean 0. What
 * pushes in step with the velocity looks like friction, unless motions of other phases or amplitudes are among the
 * data. All trajectories have one clock.
 *
 * <p>Source: Eidnes, Stasik, Sterud, Bøhn, Riemer-Sørensen, <i>Pseudo-Hamiltonian neural networks with state-dependent
 * external forces</i>, Physica D 446 (2023).
 */
public sealed interface Forcing {

    /**
     * Returns no force.
     *
     * @return nothing pushes
     */
    static Forcing none() {
        return new None();
    }

    /**
     * Returns whether there is a force.
     *
     * @return true unless nothing pushes
     */
    default boolean isPresent() {
        return true;
    }

    /**
     * Returns the form of what is learned.
     *
     * @param n the coordinates
     * @param angles which of them are, from 0
     * @return its form; empty if nothing of the force is learned
     */
    default Optional<ForceForm> form(int n, List<Integer> angles) {
        return Optional.empty();
    }

    /**
     * Returns what computes the force and its derivatives.
     *
     * @param n the coordinates
     * @param angles which of them are, from 0
     * @return a new kernel; empty if nothing pushes
     */
    default Optional<ForceKernel> kernel(int n, List<Integer> angles) {
        return form(n, angles).map(ForceForm::kernel);
    }

    /**
     * Returns a learned force that depends on positions as well, by a perceptron.
     *
     * @param hidden its units
     * @return the changed copy; empty if nothing of the force is learned
     * @throws IllegalArgumentException if there are too many
     */
    default Optional<Forcing> withHidden(int hidden) {
        return Optional.empty();
    }

    /**
     * Checks that the force can push so many coordinates.
     *
     * @param n how many there are
     * @throws IllegalArgumentException if it is known to push more or fewer
     */
    default void requireDegreesOfFreedom(int n) {}

    /** Nothing pushes. */
    record None() implements Forcing {

        @Override
        public boolean isPresent() {
            return false;
        }
    }

    /**
     * A force that is known.
     *
     * @param force F(q, t)
     */
    record Known(Force force) implements Forcing {

        @Override
        public Optional<ForceKernel> kernel(int n, List<Integer> angles) {
            return Optional.of(new KnownForceKernel(n, force));
        }

        @Override
        public void requireDegreesOfFreedom(int n) {
            force.requireDegreesOfFreedom(n);
        }

        @Override
        public String toString() {
            return "force " + force;
        }
    }

    /**
     * A force that is learned over a span of time: a cubic spline of so many pieces, of mean 0; or, with hidden units,
     * a perceptron of q and of such splines. Before and after the span it stays as it is at the ends.
     *
     * @param from where the span begins, finite
     * @param to where it ends, later
     * @param pieces of the spline, 1 to 4096: some six a period follow a vibration
     * @param hidden units of the perceptron, at most 4096; 0: a force of time alone
     */
    record Spline(double from, double to, int pieces, int hidden) implements Forcing {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if one is out of its range
         */
        public Spline {
            Checks.finite(from, "from");
            Checks.positive(to - from, "to − from");
            atMost(Checks.atLeast(pieces, 1, "pieces"), "pieces");
            atMost(Checks.atLeast(hidden, 0, "hidden"), "hidden");
        }

        @Override
        public Optional<ForceForm> form(int n, List<Integer> angles) {
            return Optional.of(Forcing.form(n, angles, new TimeBasis.Splines(from, to, pieces), hidden));
        }

        @Override
        public Optional<Forcing> withHidden(int units) {
            return Optional.of(new Spline(from, to, pieces, units));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "force F(%st) of %d pieces from t = %.4g to %.4g%s",
                    hidden == 0 ? "" : "q, ",
                    pieces,
                    from,
                    to,
                    units(hidden));
        }
    }

    /**
     * A force of a known period that is learned: a Fourier series without its constant; or, with hidden units, a
     * perceptron of q and of such sines and cosines.
     *
     * @param period T, finite, {@code > 0}
     * @param harmonics how many sines and as many cosines, 1 to 4096
     * @param hidden units of the perceptron, at most 4096; 0: a force of time alone
     */
    record Periodic(double period, int harmonics, int hidden) implements Forcing {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if one is out of its range
         */
        public Periodic {
            Checks.positive(period, "period");
            atMost(Checks.atLeast(harmonics, 1, "harmonics"), "harmonics");
            atMost(Checks.atLeast(hidden, 0, "hidden"), "hidden");
        }

        @Override
        public Optional<ForceForm> form(int n, List<Integer> angles) {
            return Optional.of(Forcing.form(n, angles, new TimeBasis.Harmonics(period, harmonics), hidden));
        }

        @Override
        public Optional<Forcing> withHidden(int units) {
            return Optional.of(new Periodic(period, harmonics, units));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "force F(%st) of period %.4g, %d harmonic%s%s",
                    hidden == 0 ? "" : "q, ",
                    period,
                    harmonics,
                    harmonics == 1 ? "" : "s",
                    units(hidden));
        }
    }

    private static ForceForm form(int n, List<Integer> angles, TimeBasis basis, int hidden) {
        return hidden == 0 ? new ForceForm.OfTime(n, basis) : new ForceForm.OfPlace(n, angles, basis, hidden);
    }

    private static String units(int hidden) {
        return hidden == 0 ? "" : ", " + hidden + " units";
    }

    private static void atMost(int value, String name) {
        if (value > 4096) {
            throw new IllegalArgumentException(name + " must be <= 4096, got " + value);
        }
    }
}
