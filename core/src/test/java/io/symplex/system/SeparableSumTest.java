package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Separable parts, sums and multiples. */
class SeparableSumTest extends HamiltonianContract {

    /** V = q⁴; implements what must be implemented and nothing more. */
    private record Quartic() implements PotentialEnergy {

        @Override
        public int degreesOfFreedom() {
            return 1;
        }

        @Override
        public double potentialEnergy(double[] q) {
            return q[0] * q[0] * q[0] * q[0];
        }

        @Override
        public void potentialGradient(double[] q, double[] out) {
            out[0] = 4 * q[0] * q[0] * q[0];
        }
    }

    @Override
    protected Hamiltonian system() {
        SeparableHamiltonian kinetic = new KineticEnergy(2.0);
        return kinetic.plus(new Quartic()).plus(new DoubleWell().potentialPart().times(0.5));
    }

    @Test
    void aKineticAndAPotentialEnergyMakeASystem() {
        SeparableHamiltonian kinetic = new KineticEnergy(2.0);
        SeparableHamiltonian whole = kinetic.plus(new Quartic());

        assertThat(whole.kineticEnergy(new double[] {3})).isEqualTo(9.0 / 4);
        assertThat(whole.potentialEnergy(new double[] {2})).isEqualTo(16);
        assertThat(whole.timeDerivatives(2, 3)).hasToString("dq/dt = 1.5, dp/dt = -32.0");
    }

    @Test
    void aSystemComesApartAndTogetherAgain() {
        HenonHeiles system = new HenonHeiles();
        SeparableHamiltonian again = system.kineticPart().plus(system.potentialPart());
        double[] q = {0.3, 0.2};
        double[] p = {0.1, -0.4};

        assertThat(again.energy(q, p)).isEqualTo(system.energy(q, p));
        assertThat(again.timeDerivatives(State.of(q, p))).isEqualTo(system.timeDerivatives(State.of(q, p)));
        assertThat(system.kineticPart().energy(q, p)).isEqualTo(system.kineticEnergy(p));
        assertThat(system.potentialPart().energy(q, p)).isEqualTo(system.potentialEnergy(q));
    }

    @Test
    void aSumOfSeparableSystemsIsSeparableWhateverItsDeclaredType() {
        Hamiltonian well = new DoubleWell();

        assertThat(well.plus(well)).isInstanceOf(SeparableHamiltonian.class);
        assertThat(well.times(2)).isInstanceOf(SeparableHamiltonian.class).isEqualTo(new DoubleWell().times(2));
        assertThat(well.plus(well)).isEqualTo(new DoubleWell().plus(new DoubleWell()));
    }

    @Test
    void minusASystemRunsBackwards() {
        TimeDerivatives forth = new DoubleWell().timeDerivatives(0.3, 0.4);
        TimeDerivatives back = new DoubleWell().times(-1).timeDerivatives(0.3, 0.4);

        assertThat(back.dq(0)).isEqualTo(-forth.dq(0));
        assertThat(back.dp(0)).isEqualTo(-forth.dp(0));
    }
}
