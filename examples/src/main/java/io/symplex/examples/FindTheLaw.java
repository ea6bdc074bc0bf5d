package io.symplex.examples;

import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.polynomials;

import io.symplex.data.Observations;
import io.symplex.dsl.Experiment;
import io.symplex.integrate.DormandPrince853;
import io.symplex.integrate.Trajectory;
import io.symplex.system.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Finds the law of a pendulum in noisy states: which terms, their coefficients, and how sure they are. */
public final class FindTheLaw {

    private FindTheLaw() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var law = Experiment.of(noisySwings()).sparse(polynomials(4).trig());
        System.out.println(law);
        System.out.println(law.latex());

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(law.figure().save(folder.resolve("law.png")));

        if (law.terms().size() != 2 || !(Math.abs(law.terms().get(1).coefficient() + 3) < 0.1)) {
            throw new AssertionError("the law must be p^2 - 3*cos(q), got " + law.formula());
        }
    }

    /** What one would read from a file by {@code observations("swings.csv")}. */
    private static Observations noisySwings() {
        var pendulum = hamiltonian("p^2 + 3*(1 - cos(q))");
        Random random = new Random(1);
        double[] times = new double[45];
        Arrays.setAll(times, k -> k / 15.0);
        List<Trajectory> swings = new ArrayList<>();
        for (int swing = 0; swing < 15; swing++) {
            State start = State.of(4 * random.nextDouble() - 2, 2 * random.nextDouble() - 1);
            Trajectory exact = new DormandPrince853().follow(pendulum, start, times, 1);
            double[] q = exact.q();
            double[] p = exact.p();
            for (int i = 0; i < q.length; i++) {
                q[i] += 0.05 * random.nextGaussian();
                p[i] += 0.05 * random.nextGaussian();
            }
            swings.add(Trajectory.of(1, times, q, p));
        }
        return Observations.of(swings);
    }
}
