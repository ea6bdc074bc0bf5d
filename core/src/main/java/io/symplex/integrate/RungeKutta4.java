package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.List;
import java.util.Optional;

/**
 * The classical Runge-Kutta method: a baseline that is not symplectic.
 *
 * <p>For any H. Order 4; four gradients a step. It loses or gains energy steadily: good for short times, wrong for long
 * ones.
 *
 * <p>Source: Hairer, Nørsett, Wanner, <i>Solving Ordinary Differential Equations I</i>, 2nd ed., §II.1, table 1.2.
 */
public record RungeKutta4() implements Integrator {

    @Override
    public String name() {
        return "Runge-Kutta 4";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<ExplicitMethod> explicit() {
        return Optional.of(new ExplicitMethod.RungeKutta(List.of(
                new ExplicitMethod.Stage(0, 1.0 / 6),
                new ExplicitMethod.Stage(0.5, 1.0 / 3),
                new ExplicitMethod.Stage(0.5, 1.0 / 3),
                new ExplicitMethod.Stage(1, 1.0 / 6))));
    }

    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        return new RungeKutta4Stepper(new Gradients(system, count));
    }

    /** One instance per thread. */
    private static final class RungeKutta4Stepper implements Stepper {

        private final Gradients gradients;
        private final double[] stageQ; // all [count, n]
        private final double[] stageP;
        private final double[] gradientQ;
        private final double[] gradientP;
        private final double[] sumQ;
        private final double[] sumP;

        RungeKutta4Stepper(Gradients gradients) {
            this.gradients = gradients;
            int size = gradients.size();
            stageQ = new double[size];
            stageP = new double[size];
            gradientQ = new double[size];
            gradientP = new double[size];
            sumQ = new double[size];
            sumP = new double[size];
        }

        @Override
        public void step(double time, double dt, double[] q, double[] p) {
            System.arraycopy(q, 0, stageQ, 0, stageQ.length);
            System.arraycopy(p, 0, stageP, 0, stageP.length);
            System.arraycopy(q, 0, sumQ, 0, sumQ.length);
            System.arraycopy(p, 0, sumP, 0, sumP.length);
            stage(time, dt / 6, dt / 2, q, p);
            stage(time + dt / 2, dt / 3, dt / 2, q, p);
            stage(time + dt / 2, dt / 3, dt, q, p);
            stage(time + dt, dt / 6, 0, q, p);
            System.arraycopy(sumQ, 0, q, 0, sumQ.length);
            System.arraycopy(sumP, 0, p, 0, sumP.length);
        }

        /** Adds the rate in the stage to the sum, and goes from the start along it to the next stage. */
        private void stage(double time, double weight, double way, double[] q, double[] p) {
            gradients.fill(time, stageQ, stageP, gradientQ, gradientP);
            for (int i = 0; i < sumQ.length; i++) {
                sumQ[i] += weight * gradientP[i];
                sumP[i] -= weight * gradientQ[i];
                stageQ[i] = q[i] + way * gradientP[i];
                stageP[i] = p[i] - way * gradientQ[i];
            }
        }
    }
}
