package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/**
 * The Gauss-Legendre method of three stages: collocation in the three Gauss points of the step.
 *
 * <p>For any H. Order 6, symplectic, reversible. A step is solved by fixed-point iteration, three gradients each, until
 * only rounding is left; a step that is too long for that is refused with a message.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §II.1.3, table 1.1, and §VIII.6
 * for the iteration.
 */
public record GaussLegendre6() implements Integrator {

    private static final double R = Math.sqrt(15);

    private static final GaussTableau TABLEAU = new GaussTableau(
            new double[][] {
                {5.0 / 36, 2.0 / 9 - R / 15, 5.0 / 36 - R / 30},
                {5.0 / 36 + R / 24, 2.0 / 9, 5.0 / 36 - R / 24},
                {5.0 / 36 + R / 30, 2.0 / 9 + R / 15, 5.0 / 36}
            },
            new double[] {5.0 / 18, 4.0 / 9, 5.0 / 18});

    @Override
    public String name() {
        return "Gauss-Legendre 6";
    }

    @Override
    public int order() {
        return 6;
    }

    /**
     * Returns a stepper, whose steps throw an {@link IllegalArgumentException} where the iteration does not converge.
     */
    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        return new GaussStepper(this, TABLEAU, system, count);
    }
}
