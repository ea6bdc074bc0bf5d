package io.symplex.examples;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.sweep.Ranges.logSpace;

import io.symplex.dsl.Experiment;
import io.symplex.sweep.Sweep;
import io.symplex.sweep.SweepResult;
import java.nio.file.Path;

/** Varies the width of the network and the learning rate, with three seeds each, on all cores, and draws what pays. */
public final class ManyExperiments {

    private ManyExperiments() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var sentence = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(300);
        SweepResult result = Sweep.of(sentence)
                .vary("hidden", 8, 16)
                .vary("learningRate", logSpace(1e-3, 1e-1, 5))
                .seeds(3)
                .rollout(state(1.0, 0.0), 1000, 0.01)
                .run();
        System.out.println(result);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(result.figure("learningRate").save(folder.resolve("many-experiments.png")));

        var best = result.experiment(result.best()).train();
        System.out.println(best.compare(state(1.0, 0.0), 1000, 0.01));
        if (best.loss() != result.best().loss() || !(best.loss() < 1e-3)) {
            throw new AssertionError("the best, trained again, must have the loss of its row, got " + best.loss());
        }
    }
}
