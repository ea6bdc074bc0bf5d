package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.StormerVerlet;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.Reals;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Symmetries hold whatever the parameters are. */
class SymmetriesTest {

    private static final int N = 6;
    private static final StructuredNetwork PLAIN = StructuredNetwork.of(Perceptron.of(N, 5, 3));
    private static final StructuredNetwork APART = PLAIN.withKinetic(Kinetic.LEARNED_MASS);
    private static final List<Integer> ALL = IntStream.range(0, N).boxed().toList();

    /** As many numbers as one chunk of rows takes, and some more. */
    private static final int STATES = 70;

    static Stream<StructuredNetwork> invariant() {
        return Stream.of(
                PLAIN.withPotential(Potential.translationInvariant(1)),
                PLAIN.withPotential(Potential.translationInvariant(2)).withPeriodic(ALL),
                PLAIN.withKinetic(Kinetic.SEPARABLE).withPotential(Potential.translationInvariant(2)),
                PLAIN.withKinetic(Kinetic.LEARNED_MASSES).withPotential(Potential.translationInvariant(3)),
                APART.withPotential(Potential.pairs(1)),
                PLAIN.withKinetic(Kinetic.SEPARABLE).withPotential(Potential.pairs(2)),
                APART.withPotential(Potential.pairs(3)),
                APART.withPotential(Potential.FREE_CHAIN),
                APART.withPotential(Potential.RING),
                APART.withPotential(Potential.RING).withPeriodic(ALL));
    }

    static Stream<StructuredNetwork> all() {
        return Stream.concat(
                invariant(),
                Stream.of(
                        APART.withPotential(Potential.CHAIN),
                        APART.withPotential(Potential.CHAIN.withOnSite()).withPeriodic(ALL),
                        APART.withPotential(Potential.RING.withOnSite()),
                        APART.withPotential(Potential.pairs(2).withOnSite())));
    }

    private static NeuralHamiltonian untrained(StructuredNetwork network) {
        double[] parameters = network.initialParameters(4);
        Arrays.setAll(parameters, i -> parameters[i] + 0.2 * Math.sin(i));
        return network.hamiltonian(parameters);
    }

    private static double[] numbers(String name, int count) {
        double[] numbers = new double[count];
        RandomStream.of(2, name).uniform(-1.5, 1.5, numbers);
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("all")
    void theGradientIsThatOfTheEnergy(StructuredNetwork network) {
        NeuralHamiltonian system = untrained(network);
        double[] q = numbers("q", STATES * N);
        Arrays.setAll(q, i -> 1.5 * (i % N) + q[i] / 3); // apart, or differences err
        double[] p = numbers("p", STATES * N);
        double[] outQ = new double[q.length];
        double[] outP = new double[q.length];

        system.gradients(STATES, q, p, outQ, outP);

        for (int i = 0; i < N; i++) {
            assertSlope(outQ, i, system, q, p, q);
            assertSlope(outP, i, system, q, p, p);
        }
    }

    /** Compares with a central difference of order 4, in all states at once. */
    private static void assertSlope(
            double[] found, int i, NeuralHamiltonian system, double[] q, double[] p, double[] moved) {
        double h = 3e-4;
        double[][] energies = new double[5][STATES];
        double[] before = moved.clone();
        for (int k = -2; k <= 2; k++) {
            for (int r = 0; r < STATES; r++) {
                moved[r * N + i] = before[r * N + i] + k * h;
            }
            system.energies(STATES, q, p, energies[k + 2]);
        }
        System.arraycopy(before, 0, moved, 0, before.length);
        for (int r = 0; r < STATES; r++) {
            double slope = (8 * (energies[3][r] - energies[1][r]) - (energies[4][r] - energies[0][r])) / (12 * h);
            assertThat(found[r * N + i]).as("%d, %d", r, i).isCloseTo(slope, within(1e-9 * (1 + Math.abs(slope))));
        }
    }

    @ParameterizedTest
    @MethodSource("invariant")
    void totalMomentumIsConserved(StructuredNetwork network) {
        int d = network.potential().dimensions();
        double[] q =
                IntStream.range(0, N).mapToDouble(i -> i + 0.1 * Math.sin(i)).toArray();
        double[] p = numbers("p", N);

        Trajectory path = new RungeKutta4().follow(untrained(network), State.of(q, p), new double[] {0, 1}, 0.01);

        double[] end = path.get(path.size() - 1).p();
        assertThat(end).isNotEqualTo(p);
        for (int c = 0; c < d; c++) {
            assertThat(total(end, d, c)).isCloseTo(total(p, d, c), within(1e-13));
        }
    }

    private static double total(double[] p, int d, int c) {
        return IntStream.range(0, N / d).mapToDouble(k -> p[k * d + c]).sum();
    }

    @ParameterizedTest
    @MethodSource("invariant")
    void movingAllChangesNothing(StructuredNetwork network) {
        NeuralHamiltonian system = untrained(network);
        double[] q = numbers("q", N);
        double[] moved = DoubleStream.of(q).map(x -> x + 7).toArray();

        assertThat(system.energy(moved, q)).isCloseTo(system.energy(q, q), within(1e-11));
    }

    @Test
    void pairsAreExchangedAndTurned() {
        NeuralHamiltonian system =
                untrained(PLAIN.withKinetic(Kinetic.LEARNED_MASS).withPotential(Potential.pairs(2)));
        double[] q = numbers("q", N);
        double[] p = numbers("p", N);
        double here = system.energy(q, p);

        assertThat(system.energy(exchanged(q), exchanged(p))).isCloseTo(here, within(1e-12));
        assertThat(system.energy(turned(q), turned(p))).isCloseTo(here, within(1e-12));
        assertThat(system.energy(exchanged(q), p)).isCloseTo(here, within(1e-12));
        assertThat(system.energy(p, q)).isNotCloseTo(here, within(1e-3));
    }

    private static double[] exchanged(double[] x) {
        return new double[] {x[4], x[5], x[0], x[1], x[2], x[3]};
    }

    private static double[] turned(double[] x) {
        double[] out = new double[N];
        for (int k = 0; k < N; k += 2) {
            out[k] = 0.6 * x[k] - 0.8 * x[k + 1];
            out[k + 1] = 0.8 * x[k] + 0.6 * x[k + 1];
        }
        return out;
    }

    @Test
    void aSumIsThatOfItsParts() {
        NeuralHamiltonian chain = untrained(APART.withPotential(Potential.CHAIN));
        NeuralHamiltonian one = StructuredNetwork.of(Perceptron.of(1, 5, 3))
                .withKinetic(Kinetic.LEARNED_MASS)
                .withPotential(Potential.CHAIN)
                .hamiltonian(chain.parameters());
        double[] q = {0.3, -0.1, 0.4, 1.1, -0.9, 0.2};
        double sum = 0; // of v(s) + v(−s) over the stretches s
        double[] walled = {0, 0.3, -0.1, 0.4, 1.1, -0.9, 0.2, 0};
        for (int k = 0; k < 7; k++) {
            sum += one.energy(new double[] {walled[k + 1] - walled[k]}, new double[1]);
        }
        double[] back = DoubleStream.of(q).map(x -> -x).toArray();

        assertThat(chain.energy(q, new double[N]) + chain.energy(back, new double[N]))
                .isCloseTo(sum, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theInteractionIsThatOfTwo(StructuredNetwork network) {
        NeuralHamiltonian model = untrained(network);

        if (network.potential().isSum()) {
            Interaction v = model.interaction().orElseThrow();
            double h = 1e-4;
            assertThat(v.slope(1.3)).isCloseTo((v.energy(1.3 + h) - v.energy(1.3 - h)) / (2 * h), within(1e-6));
            assertThat(v.isOfDistance()).isEqualTo(network.potential().form() == Potential.Form.PAIRS);
        } else {
            assertThat(model.interaction()).isEmpty();
        }
    }

    @Test
    void theInteractionAddsUp() {
        NeuralHamiltonian pairs = untrained(APART.withPotential(Potential.pairs(2)));
        Interaction v = pairs.interaction().orElseThrow();
        double[] q = {0, 0, 3, 4, -0.6, 0.8};

        double sum = v.energy(5) + v.energy(1) + v.energy(Math.hypot(3.6, 3.2));

        assertThat(pairs.energy(q, new double[N])).isCloseTo(sum, within(1e-12));
        assertThat(v.range(N, q).getMin()).isCloseTo(1, within(1e-15));
        assertThat(v.range(N, q).getMax()).isCloseTo(5, within(1e-15));
        Interaction bond =
                untrained(APART.withPotential(Potential.CHAIN)).interaction().orElseThrow();
        assertThat(bond.range(3, new double[] {1, 2, 4}).getMin()).isEqualTo(-4);
        assertThat(bond.range(3, new double[] {1, 2, 4}).getMax()).isEqualTo(2);
    }

    @Test
    void whatIsLearnedHoldsForMoreParticles() {
        NeuralHamiltonian six = untrained(APART.withPotential(Potential.FREE_CHAIN));
        double[] q = numbers("q", N);
        double[] two = {q[0], q[1]};

        NeuralHamiltonian seven = six.withParticles(N + 1);

        assertThat(seven.masses()).contains(Reals.repeat(N + 1, 1 / Math.pow(six.parameters()[0], 2)));
        double[] longer = {q[1] - q[0], 0, q[1] - q[0], 0, q[1] - q[0], 0, q[1] - q[0]};
        double forth = six.withParticles(2).energy(two, new double[2]);
        double back = six.withParticles(2).energy(new double[] {two[1], two[0]}, new double[2]);
        assertThat(seven.energy(longer, new double[N + 1])).isCloseTo(3 * (forth + back), within(1e-12));
        assertThatIllegalStateException()
                .isThrownBy(() -> untrained(PLAIN).withParticles(2))
                .withMessage(
                        "withParticles(…) must be said of particles that are alike, got H(q, p): 12 → 5 → 3 → 1, tanh;"
                                + " learn with pairPotential(…) or a chain, one mass, no friction and no force");
    }

    @Test
    void massesAreOfParticles() {
        StructuredNetwork own =
                PLAIN.withPotential(Potential.translationInvariant(2)).withKinetic(Kinetic.LEARNED_MASSES);
        double[] parameters = own.initialParameters(1);
        parameters[1] = 0.5;

        assertThat(own.hamiltonian(parameters).masses()).contains(Reals.of(1, 1, 4, 4, 1, 1));
        assertThat(untrained(own.withKinetic(Kinetic.ofMasses(List.of(1.0, 2.0, 3.0))))
                        .masses())
                .contains(Reals.of(1, 1, 2, 2, 3, 3));
        parameters = APART.initialParameters(1);
        parameters[0] = 0.5;
        assertThat(APART.hamiltonian(parameters).masses()).contains(Reals.repeat(N, 4));
    }

    @Test
    void takesMethodsForSeparableSystems() {
        NeuralHamiltonian system = untrained(APART.withPotential(Potential.RING));
        double[] q = numbers("q", N);
        double[] p = numbers("p", N);
        double before = system.energy(q, p);

        new StormerVerlet().stepper(system, 1).step(1e-3, q, p);

        assertThat(system.energy(q, p)).isCloseTo(before, within(1e-6));
    }

    @Test
    void saysItself() {
        assertThat(PLAIN.withPotential(Potential.translationInvariant(2)))
                .hasToString("H(q, p): 10 → 5 → 3 → 1, tanh, translation invariant in 2 dimensions");
        assertThat(APART.withPotential(Potential.pairs(3)))
                .hasToString("p²/(2m) + Σ v: 2 → 5 → 3 → 1, tanh, one mass learned, pairs in 3 dimensions");
        assertThat(PLAIN.withKinetic(Kinetic.SEPARABLE).withPotential(Potential.FREE_CHAIN.withOnSite()))
                .hasToString(
                        "T(p) + Σ v + Σ u: 6 → 5 → 3 → 1 and 1 → 5 → 3 → 1 and 1 → 5 → 3 → 1, tanh, free chain, on site");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withPotential(Potential.pairs(2)))
                .withMessage("kinetic must be apart from a potential that is PAIRS, got COUPLED; say masses(1.0),"
                        + " learnedMass(), learnedMasses() or separable()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withPotential(Potential.translationInvariant(4)))
                .withMessage(
                        "dimensions must divide the 6 coordinates, got 4; say how many coordinates one particle has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withPotential(Potential.translationInvariant(6)))
                .withMessage("a potential that is TRANSLATION_INVARIANT must have at least 2 particles, got 1 of 6"
                        + " coordinates; say how many coordinates one particle has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APART.withPeriodic(List.of(0)).withPotential(Potential.pairs(2)))
                .withMessage("periodic must be none for pairs, whose distances are no angles, got [0]; say"
                        + " translationInvariant() or a chain instead");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APART.withPotential(Potential.CHAIN).withPeriodic(List.of(0, 2)))
                .withMessage(
                        "periodic must be all 6 positions where their differences are seen, got [0, 2]; name all of"
                                + " them, or none");
        assertThatIllegalArgumentException()
                .isThrownBy(Potential.translationInvariant(1)::withOnSite)
                .withMessage("onSite must go with pairs or a chain, got a potential that is TRANSLATION_INVARIANT; say"
                        + " pairPotential(…) or chainPotential() before onSitePotential()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Potential(Potential.Form.RING, 2, false))
                .withMessage("dimensions must be 1 for a potential that is RING, got 2; say translationInvariant(2) or"
                        + " pairPotential(2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Potential.pairs(0))
                .withMessage("dimensions must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StructuredNetwork.of(Perceptron.of(1001, 1))
                        .withKinetic(Kinetic.LEARNED_MASS)
                        .withPotential(Potential.pairs(1)))
                .withMessage(
                        "pairs must be of at most 1000 particles, got 1001; say translationInvariant(1) or learn from"
                                + " fewer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withPotential(Potential.translationInvariant(2))
                        .withKinetic(Kinetic.ofMasses(List.of(1.0, 2.0))))
                .withMessage(
                        "masses must be one, one for each of the 3 particles, or one for each of the 6 coordinates,"
                                + " got 2");
    }
}
