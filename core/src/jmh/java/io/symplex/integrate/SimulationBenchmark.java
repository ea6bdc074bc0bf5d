package io.symplex.integrate;

import io.symplex.TwinBenchmark;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import java.util.Arrays;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** One step of symplectic Euler. */
@OperationsPerInvocation(SimulationBenchmark.STEPS)
public class SimulationBenchmark extends TwinBenchmark {

    static final int STEPS = 100;

    /** What moves. */
    public enum Moving {
        OSCILLATOR,
        NETWORK;

        Hamiltonian system() {
            return switch (this) {
                case OSCILLATOR -> new HarmonicOscillator();
                case NETWORK -> NeuralHamiltonian.untrained(Perceptron.of(1, 16, 16), 0);
            };
        }
    }

    @Param
    private Moving moving;

    @Param({"1", "1000"})
    private int realisations;

    private Stepper stepper;
    private double[] q;
    private double[] p;

    /** Makes the stepper. */
    @Setup
    public void prepare() {
        stepper = new SymplecticEuler().stepper(moving.system(), realisations);
        q = new double[realisations];
        p = new double[realisations];
    }

    /** Starts at rest from q = 1, every realisation. */
    @Override
    protected double work() {
        Arrays.fill(q, 1);
        Arrays.fill(p, 0);
        for (int step = 0; step < STEPS; step++) {
            stepper.step(0.01, q, p);
        }
        return q[0] + p[realisations - 1];
    }
}
