package io.symplex.dsl;

import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeanEnergyTest {

    private static final double STEP = 0x1p-17;
    private static final int N = 2;

    private final Hamiltonian coupled = new CoupledOscillators(0.3);
    private final MeanEnergy mean =
            new MeanEnergy(List.of(coupled, coupled.times(1.5), coupled.times(0.2)), Seen.irregular(coupled));

    @Test
    void itsGradientIsThatOfItsEnergy() {
        double[] q = {0.3, -0.7};
        double[] p = {1.1, 0.2};
        double[] gradientQ = new double[N];
        double[] gradientP = new double[N];

        mean.gradient(q, p, gradientQ, gradientP);

        for (int i = 0; i < N; i++) {
            assertThat(gradientQ[i]).isCloseTo(difference(q, p, q, i), within(1e-9));
            assertThat(gradientP[i]).isCloseTo(difference(q, p, p, i), within(1e-9));
        }
    }

    private double difference(double[] q, double[] p, double[] moved, int i) {
        double middle = moved[i];
        moved[i] = middle + STEP;
        double above = mean.energy(q, p);
        moved[i] = middle - STEP;
        double below = mean.energy(q, p);
        moved[i] = middle;
        return (above - below) / (2 * STEP);
    }

    @Test
    void aBatchIsAsManySingleStatesBitForBit() {
        int count = 7;
        double[] q = new double[count * N];
        double[] p = new double[count * N];
        RandomStream.of(1, "q").uniform(-1, 1, q);
        RandomStream.of(1, "p").uniform(-1, 1, p);
        double[] energies = new double[count];
        double[][] gradients = new double[4][count * N];

        mean.energies(count, q, p, energies);
        mean.gradients(count, q, p, gradients[0], gradients[1]);
        mean.positionGradients(count, q, p, gradients[2]);
        mean.momentumGradients(count, q, p, gradients[3]);

        assertThat(gradients[2]).isEqualTo(gradients[0]);
        assertThat(gradients[3]).isEqualTo(gradients[1]);
        for (int r = 0; r < count; r++) {
            double[] oneQ = Arrays.copyOfRange(q, r * N, (r + 1) * N);
            double[] oneP = Arrays.copyOfRange(p, r * N, (r + 1) * N);
            double[] outQ = new double[N];
            double[] outP = new double[N];
            mean.gradient(oneQ, oneP, outQ, outP);
            assertThat(energies[r]).isEqualTo(mean.energy(oneQ, oneP));
            assertThat(outQ).isEqualTo(Arrays.copyOfRange(gradients[0], r * N, (r + 1) * N));
            assertThat(outP).isEqualTo(Arrays.copyOfRange(gradients[1], r * N, (r + 1) * N));
        }
    }

    @Test
    void aConstantIsNoDifference() {
        Hamiltonian raised = hamiltonian("p^2/2 + q^2/2 + 5");

        MeanEnergy both = new MeanEnergy(List.of(harmonicOscillator(), raised), Seen.irregular());

        double[] aligned = both.aligned(new double[] {0.4}, new double[] {0.9});
        assertThat(aligned[0]).isCloseTo(aligned[1], within(1e-14));
    }

    @Test
    void itsFrictionIsTheMeanAndNoneIfNoneHasAny() {
        MeanEnergy braked = new MeanEnergy(
                List.of(
                        harmonicOscillator().withFriction(0.1),
                        harmonicOscillator().withFriction(0.3)),
                Seen.irregular());

        assertThat(braked.friction().orElseThrow().coefficient(0, 0)).isCloseTo(0.2, within(1e-15));
        assertThat(mean.friction()).isEmpty();
    }
}
