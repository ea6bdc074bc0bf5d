package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.Optional;

/**
 * The implicit midpoint rule: {@code y ← y + Δt f((y + y_new)/2)}, y = (q, p), f its rate.
 *
 * <p>For any H. Order 2, symplectic, reversible. A step is solved by fixed-point iteration, a gradient each, until only
 * rounding is left; a step that is too long for that is refused with a message.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §I.1.2, method (1.7), and §VIII.6
 * for the iteration.
 */
public record ImplicitMidpoint() implements Integrator {

    private static final GaussTableau TABLEAU = new GaussTableau(new double[][] {{0.5}}, new double[] {1});

    @Override
    public String name() {
        return "implicit midpoint";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Optional<FixedStepMethod> fixedStep() {
        return Optional.of(new FixedStepMethod.Midpoint());
    }

    /**
     * Returns a stepper, whose steps throw an {@link IllegalArgumentException} where the iteration does not converge.
     */
    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        return new GaussStepper(this, TABLEAU, system, count);
    }
}
