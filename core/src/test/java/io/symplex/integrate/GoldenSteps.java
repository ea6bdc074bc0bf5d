package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import io.symplex.system.Pendulum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Where eight steps of 1/8 lead by a method, computed with 50 digits; see golden/Integrators/steps.py. */
record GoldenSteps(String method, String system, double q, double p) {

    /** The pendulum at time 1 from (1.2, 0.3): Yoshida's order 8 with 512 steps and 50 digits. */
    static final double TRUE_Q = 1.030439943406865;

    static final double TRUE_P = -0.6278278070391566;

    static List<GoldenSteps> all() {
        try (InputStream in = GoldenSteps.class.getResourceAsStream("/golden/Integrators/steps.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method,"))
                    .map(line -> line.split(",", -1))
                    .map(c -> new GoldenSteps(c[0], c[1], Double.parseDouble(c[2]), Double.parseDouble(c[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Hamiltonian hamiltonian() {
        return system.equals("pendulum") ? new Pendulum() : new Coupled();
    }

    double[] startQ() {
        return new double[] {system.equals("pendulum") ? 1.2 : 0.3};
    }

    double[] startP() {
        return new double[] {system.equals("pendulum") ? 0.3 : -0.4};
    }

    @Override
    public String toString() {
        return method + ", " + system;
    }

    /** Tao's example, not separable: {@code H = (q² + 1)(p² + 1)/2}. */
    private record Coupled() implements Hamiltonian {

        @Override
        public int degreesOfFreedom() {
            return 1;
        }

        @Override
        public double energy(double[] q, double[] p) {
            return (q[0] * q[0] + 1) * (p[0] * p[0] + 1) / 2;
        }

        @Override
        public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
            outQ[0] = q[0] * (p[0] * p[0] + 1);
            outP[0] = p[0] * (q[0] * q[0] + 1);
        }
    }
}
