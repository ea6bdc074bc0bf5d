package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;

/**
 * The Dormand-Prince method of order 8 with adaptive steps: the reference that is taken for the truth.
 *
 * <p>For any H. A step of Δt is divided into as many steps as keep the estimated error of each below
 * {@code absoluteTolerance + relativeTolerance |y|}, for every realisation alone. Not symplectic, but exact to nearly
 * all digits over moderate times. Much slower than an explicit symplectic method, and it allocates.
 *
 * <p>Source: Hairer, Nørsett, Wanner, <i>Solving Ordinary Differential Equations I</i>, 2nd ed., §II.10; the
 * implementation is that of Hipparchus.
 *
 * @param absoluteTolerance of a coordinate, in its unit, {@code > 0}
 * @param relativeTolerance dimensionless, {@code > 0}
 */
public record DormandPrince853(double absoluteTolerance, double relativeTolerance) implements Integrator {

    /**
     * Checks the tolerances.
     *
     * @throws IllegalArgumentException if one is not finite and positive
     */
    public DormandPrince853 {
        Checks.positive(absoluteTolerance, "absoluteTolerance");
        Checks.positive(relativeTolerance, "relativeTolerance");
    }

    /** Creates the method with both tolerances 1e-13. */
    public DormandPrince853() {
        this(1e-13, 1e-13);
    }

    @Override
    public String name() {
        return "Dormand-Prince 8(5,3)";
    }

    @Override
    public int order() {
        return 8;
    }

    /**
     * Returns a stepper, whose steps throw an {@link IllegalStateException} where the tolerances cannot be kept, as
     * where bodies collide.
     */
    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        return new DormandPrince853Stepper(this, system, count);
    }

    /**
     * Solves dy/dt = f(y) and returns y at given times, interpolated in order 7 between the method's own steps.
     *
     * @param equation the equation
     * @param start y at the first time, shape [dimension]; read
     * @param times strictly rising, at least one; read
     * @param scales what the absolute tolerance is multiplied by for each number of y, shape [dimension]; a number
     *     whose error must not shorten the steps has a huge scale; read
     * @return y at the times, the start first, shape [times][dimension]
     * @throws IllegalStateException if the tolerances cannot be kept, as where y runs away
     */
    public double[][] solve(DifferentialEquation equation, double[] start, double[] times, double[] scales) {
        double[] absolute = new double[scales.length];
        for (int i = 0; i < scales.length; i++) {
            absolute[i] = absoluteTolerance * scales[i];
        }
        return DormandPrince853Solution.of(equation, start, times, absolute, relativeTolerance);
    }
}
