package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/**
 * The Gauss-Legendre method of two stages: collocation in the two Gauss points of the step.
 *
 * <p>For any H. Order 4, symplectic, reversible. A step is solved by fixed-point iteration, two gradients each, until
 * only rounding is left; a step that is too long for that is refused with a message.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §II.1.3, table 1.1, and §VIII.6
 * for the iteration.
 */
public record GaussLegendre4() implements Integrator {

    private static final double R = Math.sqrt(3) / 6;

    private static final GaussTableau TABLEAU =
            new GaussTableau(new double[][] {{0.25, 0.25 - R}, {0.25 + R, 0.25}}, new double[] {0.5, 0.5});

    @Override
    public String name() {
        return "Gauss-Legendre 4";
    }

    @Override
    public int order() {
        return 4;
    }

    /**
     * Returns a stepper, whose steps throw an {@link IllegalArgumentException} where the iteration does not converge.
     */
    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        return new GaussStepper(this, TABLEAU, system, count);
    }
}
