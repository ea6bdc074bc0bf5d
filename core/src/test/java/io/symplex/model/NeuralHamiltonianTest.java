package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import io.symplex.kernel.PerceptronShape;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HamiltonianContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeuralHamiltonianTest extends HamiltonianContract {

    private final NeuralHamiltonian model = NeuralHamiltonian.untrained(Perceptron.of(2, 16, 7), 1);

    @Override
    protected Hamiltonian system() {
        return model;
    }

    @Test
    void untrainedParametersFillTheirRange() {
        Perceptron architecture = Perceptron.of(8, 64, 25);
        double[] parameters = NeuralHamiltonian.untrained(architecture, 3).parameters();
        PerceptronShape shape = architecture.shape();

        for (int layer = 0; layer <= shape.depth(); layer++) { // 16, 64 and 25 inputs: ±1/4, ±1/8, ±1/5
            double bound = new double[] {0.25, 0.125, 0.2}[layer];
            double[] part = Arrays.copyOfRange(parameters, shape.weightOffset(layer), shape.weightOffset(layer + 1));
            double largest = Arrays.stream(part).map(Math::abs).max().orElseThrow();
            assertThat(largest).isBetween(0.8 * bound, bound);
            // Mean of m uniform numbers: 0 ± bound/√(3m); five standard deviations.
            assertThat(Arrays.stream(part).average().orElseThrow())
                    .isCloseTo(0, within(5 * bound / Math.sqrt(3 * part.length)));
        }
    }

    @Test
    void sameSeedSameBits() { // these bits are a promise: published results depend on them
        Perceptron architecture = Perceptron.of(1, 16, 16);

        double[] parameters = NeuralHamiltonian.untrained(architecture, 0).parameters();

        assertThat(Arrays.copyOf(parameters, 3))
                .containsExactly(0.6893074527184888, -0.15020593773619906, 0.5073395111305379);
        assertThat(NeuralHamiltonian.untrained(architecture, 0).parameters()).isEqualTo(parameters);
        assertThat(NeuralHamiltonian.untrained(architecture, 1).parameters()[0]).isNotEqualTo(parameters[0]);
    }

    @Test
    void energyIsThatOfASmallNetworkByHand() { // H = 2 tanh(0.5 q − p + 0.25) + 3
        NeuralHamiltonian small = NeuralHamiltonian.of(Perceptron.of(1, 1), new double[] {0.5, -1, 0.25, 2, 3});

        assertThat(small.energy(1, 0.3)).isCloseTo(2 * Math.tanh(0.45) + 3, within(2e-15));
    }

    @Test
    void parametersComeBackAndAreCopies() {
        double[] parameters = model.parameters();
        double[] given = parameters.clone();
        NeuralHamiltonian same = NeuralHamiltonian.of(model.architecture(), given);
        double before = same.energy(new double[2], new double[2]);

        given[0] = 100;
        same.parameters()[0] = 100;

        assertThat(same.parameters()).isEqualTo(parameters);
        assertThat(same.energy(new double[2], new double[2]))
                .isEqualTo(before)
                .isEqualTo(model.energy(new double[2], new double[2]));
    }

    @Test
    void refusesParametersThatDoNotFit() {
        Perceptron architecture = Perceptron.of(1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeuralHamiltonian.of(architecture, new double[4]))
                .withMessage("parameters must have 5 numbers, got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeuralHamiltonian.of(architecture, new double[] {0, 0, 0, Double.NaN, 0}))
                .withMessage("parameters[3] must be finite, got NaN");
    }

    @Test
    void saysWhatItIs() {
        assertThat(model).hasToString("NeuralHamiltonian(4 → 16 → 7 → 1, tanh; 207 parameters)");
        assertThat(model.degreesOfFreedom()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void largeBatchesAreAsManySingleStatesBitForBit(Activation activation) {
        NeuralHamiltonian system =
                NeuralHamiltonian.untrained(Perceptron.of(2, 13, 8).withActivation(activation), 5);
        int count = 150; // two whole chunks of 64 and a part
        double[] q = numbers(2 * count, "q");
        double[] p = numbers(2 * count, "p");
        double[] energies = new double[count];
        double[] gradientsQ = new double[2 * count];
        double[] gradientsP = new double[2 * count];

        system.energies(count, q, p, energies);
        system.gradients(count, q, p, gradientsQ, gradientsP);

        double[] oneQ = new double[2];
        double[] oneP = new double[2];
        for (int r = 0; r < count; r++) {
            double[] rowQ = Arrays.copyOfRange(q, 2 * r, 2 * r + 2);
            double[] rowP = Arrays.copyOfRange(p, 2 * r, 2 * r + 2);
            system.gradient(rowQ, rowP, oneQ, oneP);
            assertThat(energies[r]).isEqualTo(system.energy(rowQ, rowP));
            assertThat(Arrays.copyOfRange(gradientsQ, 2 * r, 2 * r + 2)).isEqualTo(oneQ);
            assertThat(Arrays.copyOfRange(gradientsP, 2 * r, 2 * r + 2)).isEqualTo(oneP);
        }
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        int count = 100;
        double[] q = numbers(2 * count, "q");
        double[] p = numbers(2 * count, "p");
        double[] expected = new double[2 * count];
        model.positionGradients(count, q, p, expected);
        Callable<Boolean> work = () -> {
            boolean same = true;
            double[] out = new double[2 * count];
            for (int k = 0; k < 200; k++) {
                Arrays.fill(out, 0);
                model.positionGradients(count, q, p, out);
                same &= Arrays.equals(out, expected);
            }
            return same;
        };

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> results = new ArrayList<>(threads.invokeAll(List.of(work, work, work, work)));
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static double[] numbers(int count, String purpose) {
        double[] out = new double[count];
        RandomStream.of(4, purpose).uniform(-1.5, 1.5, out);
        return out;
    }
}
