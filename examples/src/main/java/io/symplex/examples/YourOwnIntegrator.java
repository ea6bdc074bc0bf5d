package io.symplex.examples;

import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.state;

import io.symplex.evaluate.EnergyDrift;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.Stepper;
import io.symplex.system.Hamiltonian;

/** Simulates by a method of your own: half a drift, a kick, half a drift. */
public final class YourOwnIntegrator {

    private YourOwnIntegrator() {}

    /** The Störmer-Verlet method with the positions first, for H = T(p) + V(q). */
    record PositionVerlet() implements Integrator {

        @Override
        public String name() {
            return "position Verlet";
        }

        @Override
        public int order() {
            return 2;
        }

        @Override
        public Stepper stepper(Hamiltonian system, int count) {
            double[] slopes = new double[count * system.degreesOfFreedom()];
            return (time, dt, q, p) -> {
                system.momentumGradients(count, q, p, slopes);
                move(q, dt / 2, slopes);
                system.positionGradients(count, q, p, slopes);
                move(p, -dt, slopes);
                system.momentumGradients(count, q, p, slopes);
                move(q, dt / 2, slopes);
            };
        }

        private static void move(double[] x, double dt, double[] slopes) {
            for (int i = 0; i < x.length; i++) {
                x[i] += dt * slopes[i];
            }
        }
    }

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        double coarse = drift(0.1);
        double fine = drift(0.05);
        System.out.printf("energy errs by %.2e with steps of 0.1, by %.2e with steps of 0.05%n", coarse, fine);

        if (!(Math.abs(coarse / fine - 4) < 0.2)) {
            throw new AssertionError("half the step must leave a quarter of the error, got " + fine + " of " + coarse);
        }
    }

    private static double drift(double dt) {
        var swing =
                simulate(pendulum(), state(1.0, 0.0), simulation(0.0, 100.0, dt).withIntegrator(new PositionVerlet()));
        return EnergyDrift.of(pendulum(), swing).largest();
    }
}
