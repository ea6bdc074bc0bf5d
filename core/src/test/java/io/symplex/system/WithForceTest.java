package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WithForceTest {

    private final Force cosine = (t, q, out) -> out[0] = StrictMath.cos(t);
    private final Hamiltonian pushed = new HarmonicOscillator().withForce(cosine);

    @Test
    void keepsEnergyAndFriction() {
        Hamiltonian both = new HarmonicOscillator().withFriction(0.3).withForce(cosine);

        assertThat(both.energy(1, 2)).isEqualTo(2.5);
        assertThat(both.friction()).contains(Friction.of(0.3));
        assertThat(both.force()).contains(cosine);
        assertThat(pushed.withFriction(0.3).force()).contains(cosine);
        assertThat(pushed.separated()).contains(new HarmonicOscillator());
    }

    @Test
    void sumsAndMultiplesKeepTheForce() {
        double[] out = new double[1];

        pushed.plus(new HarmonicOscillator().withForce((t, q, push) -> push[0] = q[0]))
                .force()
                .orElseThrow()
                .at(0, new double[] {3}, out);

        assertThat(out[0]).isEqualTo(4);
        assertThat(pushed.plus(new HarmonicOscillator()).force()).contains(cosine);
        assertThat(new HarmonicOscillator().plus(pushed).force()).contains(cosine);
        assertThat(pushed.times(2).force()).contains(cosine);
        assertThat(new HarmonicOscillator().force()).isEmpty();
    }

    @Test
    void anotherForceReplacesTheFirst() {
        Force other = (t, q, out) -> out[0] = t;

        assertThat(pushed.withForce(other).timeDerivatives(2, State.of(0, 0)).dp())
                .containsExactly(2);
    }

    @Test
    void aSumKnowsItsDerivatives() {
        Force square = (t, q, out) -> out[0] = q[0] * q[0];
        double[] out = new double[1];

        new SumOfForces(square, square).positionDerivatives(0, new double[] {1.5}, out);

        assertThat(out[0]).isCloseTo(6, within(1e-12));
    }
}
