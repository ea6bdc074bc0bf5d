package io.symplex.examples;

import static io.symplex.dsl.Symplex.harmonicOscillator;

import io.symplex.dsl.Experiment;
import io.symplex.train.TrainingListener.Decision;
import java.nio.file.Path;
import java.util.Arrays;

/** Stops a training and goes on with it later: it ends with the bits of one that was never stopped. */
public final class StopAndGoOn {

    private StopAndGoOn() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the checkpoints, none of which may be there; {@code output} if there is none
     */
    public static void main(String[] args) {
        var checkpoints = Path.of(args.length > 0 ? args[0] : "output").resolve("checkpoints");
        var sentence = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(2000);

        var stopped = sentence.checkpoint(checkpoints, 250)
                .listener((epoch, loss) -> epoch < 700 ? Decision.CONTINUE : Decision.STOP)
                .train();
        System.out.println(stopped);

        var ended = sentence.resume(checkpoints).train();
        System.out.println(ended);

        var never = sentence.train();
        if (ended.resumedAt() != 700
                || !Arrays.equals(ended.model().parameters(), never.model().parameters())) {
            throw new AssertionError("it must go on at epoch 700 to the same bits, got " + ended);
        }
    }
}
