package io.symplex.examples;

import static io.symplex.dsl.Symplex.figure;
import static io.symplex.dsl.Symplex.springChain;
import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;
import java.nio.file.Path;

/** Learns four masses on springs between walls: many coordinates, one energy. */
public final class LearnedSpringChain {

    private LearnedSpringChain() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var chain = springChain(4);
        var learned = Experiment.of(chain)
                .sample(200, 1.0)
                .gradientMatching()
                .masses(1.0)
                .layers(16)
                .adamThenLevenbergMarquardt(300, 30)
                .train();

        var plucked = state(new double[] {0.8, 0, 0, 0}, new double[4]);
        var comparison = learned.compare(plucked, 1000, 0.01);
        System.out.println(learned);
        System.out.println(comparison);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(figure(comparison.predicted().get(0)).save(folder.resolve("spring-chain.png")));

        double error = comparison.error().maxQ();
        if (!(error < 0.1)) {
            throw new AssertionError("the largest error of a position must be < 0.1, got " + error);
        }
    }
}
