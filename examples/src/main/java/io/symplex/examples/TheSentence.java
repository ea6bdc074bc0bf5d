package io.symplex.examples;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;
import java.nio.file.Path;

/** Learns an oscillator in one sentence, and shows how well. */
public final class TheSentence {

    private TheSentence() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var learned = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(10_000)
                .train();

        var comparison = learned.compare(state(1.0, 0.0), 2000, 0.01);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(learned);
        System.out.println(comparison);
        System.out.println(comparison.figure().save(folder.resolve("the-sentence.png")));

        double error = comparison.error().maxQ();
        if (!(error < 0.02)) {
            throw new AssertionError("the largest error of q must be < 0.02, got " + error);
        }
    }
}
