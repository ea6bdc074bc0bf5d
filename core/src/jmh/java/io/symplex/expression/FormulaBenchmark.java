package io.symplex.expression;

import io.symplex.TwinBenchmark;
import io.symplex.internal.RandomStream;
import io.symplex.system.DoubleWell;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Kepler;
import io.symplex.system.Pendulum;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The gradients of a batch, by a formula and by the shipped system that was written by hand. */
public class FormulaBenchmark extends TwinBenchmark {

    /** What is evaluated. */
    public enum Law {
        OSCILLATOR,
        PENDULUM,
        DOUBLE_WELL,
        HENON_HEILES,
        KEPLER;

        Hamiltonian byHand() {
            return switch (this) {
                case OSCILLATOR -> new HarmonicOscillator();
                case PENDULUM -> new Pendulum();
                case DOUBLE_WELL -> new DoubleWell();
                case HENON_HEILES -> new HenonHeiles();
                case KEPLER -> new Kepler();
            };
        }

        Hamiltonian byFormula() {
            return Formula.parse(
                    switch (this) {
                        case OSCILLATOR -> "p^2/2 + q^2/2";
                        case PENDULUM -> "p^2/2 + 1 - cos(q)";
                        case DOUBLE_WELL -> "p^2/2 + (q + 2)*q*(q - 1)*(q - 2)";
                        case HENON_HEILES -> "(p0^2 + p1^2 + q0^2 + q1^2)/2 + q0^2*q1 - q1^3/3";
                        case KEPLER -> "(p0^2 + p1^2)/2 - 1/sqrt(q0^2 + q1^2)";
                    });
        }
    }

    /** By what. */
    public enum Way {
        BY_HAND,
        BY_FORMULA
    }

    @Param
    private Law law;

    @Param
    private Way way;

    @Param({"1000"})
    private int realisations;

    private Hamiltonian system;
    private double[] q;
    private double[] p;
    private double[] outQ;
    private double[] outP;

    /** Draws the states. */
    @Setup
    public void prepare() {
        system = way == Way.BY_HAND ? law.byHand() : law.byFormula();
        int size = realisations * system.degreesOfFreedom();
        q = new double[size];
        p = new double[size];
        outQ = new double[size];
        outP = new double[size];
        RandomStream random = RandomStream.of(0, "benchmark");
        random.uniform(0.5, 1.5, q);
        random.uniform(-1, 1, p);
    }

    @Override
    protected double work() {
        system.gradients(realisations, q, p, outQ, outP);
        return outQ[0] + outP[realisations - 1];
    }
}
