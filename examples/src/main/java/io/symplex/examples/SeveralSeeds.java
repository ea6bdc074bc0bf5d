package io.symplex.examples;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.lossFigure;
import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;
import io.symplex.dsl.Learned;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** Trains with five seeds, and says how far luck goes: the median, and the band from the least to the greatest. */
public final class SeveralSeeds {

    private SeveralSeeds() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var sentence = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(1000);
        List<Learned> trainings = LongStream.rangeClosed(1, 5)
                .mapToObj(seed -> sentence.seed(seed).train())
                .toList();

        double[] errors = trainings.stream()
                .mapToDouble(learned ->
                        learned.compare(state(1.0, 0.0), 1000, 0.01).error().maxQ())
                .sorted()
                .toArray();
        System.out.printf("max error of q: median %.3f, from %.3f to %.3f%n", errors[2], errors[0], errors[4]);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(lossFigure(trainings).save(folder.resolve("several-seeds.png")));

        if (!(errors[4] < 0.3) || !(errors[0] < errors[4])) {
            throw new AssertionError("the worst of five must err by less than 0.3, got " + errors[4]);
        }
    }
}
