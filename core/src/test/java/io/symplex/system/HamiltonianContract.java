package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every Hamiltonian keeps: its gradient is that of its energy, and a batch is as many single states. */
public abstract class HamiltonianContract {

    /** The step of the central differences: near the cube root of the unit roundoff, where their error is least. */
    private static final double H = 0x1p-17;

    /** The system under test. */
    protected abstract Hamiltonian system();

    /** Coordinates are drawn uniformly from ± this. */
    protected double amplitude() {
        return 1.5;
    }

    /**
     * Moves the positions of a state that were drawn, shape [n], to where the energy is smooth: bodies apart, say.
     *
     * @param q positions, shape [n]; modified
     */
    protected void arrange(double[] q) {}

    /**
     * The error allowed to a central difference, relative to 1 + |H|. Truncation leaves H²/6 = 1e-11 times the third
     * derivative, rounding 2⁻⁵³ / H = 1.5e-11 times the energy; third derivatives up to 100 fit.
     */
    protected double differenceTolerance() {
        return 1e-9;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void gradientIsThatOfTheEnergy(long seed) {
        Batch at = new Batch(seed, 1);
        double[] gradientQ = new double[at.n];
        double[] gradientP = new double[at.n];

        system().gradient(at.q, at.p, gradientQ, gradientP);

        double tolerance = differenceTolerance() * (1 + Math.abs(system().energy(at.q, at.p)));
        for (int i = 0; i < at.n; i++) {
            assertThat(gradientQ[i]).as("∂H/∂q%d", i).isCloseTo(difference(at, at.q, i), within(tolerance));
            assertThat(gradientP[i]).as("∂H/∂p%d", i).isCloseTo(difference(at, at.p, i), within(tolerance));
        }
    }

    @ParameterizedTest(name = "{0} realisations")
    @ValueSource(ints = {1, 3, 4, 7, 8, 13})
    void batchIsAsManySingleStatesBitForBit(int count) {
        Batch batch = new Batch(100 + count, count);
        double[] energies = new double[count];
        double[] gradientsQ = new double[count * batch.n];
        double[] gradientsP = new double[count * batch.n];
        double[] positionGradients = new double[count * batch.n];
        double[] momentumGradients = new double[count * batch.n];

        system().energies(count, batch.q, batch.p, energies);
        system().gradients(count, batch.q, batch.p, gradientsQ, gradientsP);
        system().positionGradients(count, batch.q, batch.p, positionGradients);
        system().momentumGradients(count, batch.q, batch.p, momentumGradients);

        double[] expectedQ = new double[batch.n];
        double[] expectedP = new double[batch.n];
        for (int r = 0; r < count; r++) {
            double[] q = batch.of(batch.q, r);
            double[] p = batch.of(batch.p, r);
            system().gradient(q, p, expectedQ, expectedP);
            assertThat(energies[r]).isEqualTo(system().energy(q, p));
            assertThat(batch.of(gradientsQ, r)).isEqualTo(expectedQ);
            assertThat(batch.of(gradientsP, r)).isEqualTo(expectedP);
        }
        assertThat(positionGradients).isEqualTo(gradientsQ);
        assertThat(momentumGradients).isEqualTo(gradientsP);
    }

    @Test
    void theHalvesOfASeparableSystemAreThoseOfTheWhole() {
        if (!(system() instanceof SeparableHamiltonian separable)) {
            return;
        }
        Batch at = new Batch(3, 1);
        double[] gradientQ = new double[at.n];
        double[] gradientP = new double[at.n];
        double[] potential = new double[at.n];
        double[] kinetic = new double[at.n];

        separable.gradient(at.q, at.p, gradientQ, gradientP);
        separable.potentialGradient(at.q, potential);
        separable.kineticGradient(at.p, kinetic);

        assertThat(potential).isEqualTo(gradientQ);
        assertThat(kinetic).isEqualTo(gradientP);
        assertThat(separable.energy(at.q, at.p))
                .isEqualTo(separable.kineticEnergy(at.p) + separable.potentialEnergy(at.q));
    }

    @Test
    void inputsAreOnlyRead() {
        Batch batch = new Batch(1, 3);
        double[] q = batch.q.clone();
        double[] p = batch.p.clone();
        double[] out = new double[q.length];

        system().gradients(3, batch.q, batch.p, out, new double[out.length]);
        system().positionGradients(3, batch.q, batch.p, out);
        system().momentumGradients(3, batch.q, batch.p, out);
        system().energies(3, batch.q, batch.p, new double[3]);

        assertThat(batch.q).isEqualTo(q);
        assertThat(batch.p).isEqualTo(p);
    }

    @Test
    void timeDerivativesFollowFromTheGradient() {
        Batch at = new Batch(2, 1);
        double[] gradientQ = new double[at.n];
        double[] gradientP = new double[at.n];
        system().gradient(at.q, at.p, gradientQ, gradientP);

        State state = State.of(at.q, at.p);
        TimeDerivatives rates = system().timeDerivatives(state);

        for (int i = 0; i < at.n; i++) {
            assertThat(rates.dq(i)).isEqualTo(gradientP[i]);
            assertThat(rates.dp(i)).isEqualTo(0 - gradientQ[i]);
        }
        assertThat(system().energy(state)).isEqualTo(system().energy(at.q, at.p));
    }

    @Test
    void refusesStatesOfAnotherSize() {
        int n = system().degreesOfFreedom();
        State larger = State.of(new double[n + 1], new double[n + 1]);
        String message =
                "state must have " + n + (n == 1 ? " position" : " positions") + " and as many momenta, got " + (n + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> system().energy(larger))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system().timeDerivatives(larger))
                .withMessage(message);
    }

    @Test
    void saysForWhatItDoesNotFit() {
        Hamiltonian system = system();
        int n = system.degreesOfFreedom();

        assertThat(system.requireDegreesOfFreedom(n, "the observations")).isSameAs(system);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.requireDegreesOfFreedom(n + 1, "the observations"))
                .withMessage(
                        "system must have as many degrees of freedom as the observations (" + (n + 1) + "), got " + n);
    }

    private double difference(Batch at, double[] coordinates, int i) {
        double middle = coordinates[i];
        coordinates[i] = middle + H;
        double above = system().energy(at.q, at.p);
        coordinates[i] = middle - H;
        double below = system().energy(at.q, at.p);
        coordinates[i] = middle;
        return (above - below) / (2 * H);
    }

    /** Seeded states. */
    private final class Batch {
        private final int n = system().degreesOfFreedom();
        private final double[] q;
        private final double[] p;

        Batch(long seed, int count) {
            RandomStream random = RandomStream.of(seed, "contract");
            q = new double[count * n];
            p = new double[count * n];
            random.uniform(-amplitude(), amplitude(), q);
            random.uniform(-amplitude(), amplitude(), p);
            for (int r = 0; r < count; r++) {
                double[] one = of(q, r);
                arrange(one);
                System.arraycopy(one, 0, q, r * n, n);
            }
        }

        double[] of(double[] values, int r) {
            return Arrays.copyOfRange(values, r * n, (r + 1) * n);
        }
    }
}
