package io.symplex.examples;

import static io.symplex.dsl.Symplex.load;
import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;
import java.nio.file.Path;

/** Saves what was learned, loads it as another program would, and goes on with it: the same bits. */
public final class SaveAndLoad {

    private SaveAndLoad() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the file; {@code output} if there is none
     */
    public static void main(String[] args) {
        var folder = Path.of(args.length > 0 ? args[0] : "output");
        var learned = Experiment.of(pendulum())
                .sample(100, 2.0)
                .gradientMatching()
                .epochs(1000)
                .train();
        Path file = learned.overwrite(folder.resolve("saved-pendulum.safetensors"));

        var loaded = load(file);
        System.out.println(file + ": " + loaded.architecture());

        // A loaded energy is a system like any other: it moves, and another network may learn from it.
        var swing = simulate(loaded, state(1.0, 0.0), 1000, 0.01);
        var smaller = Experiment.of(loaded)
                .sample(100, 2.0)
                .gradientMatching()
                .hidden(8)
                .epochs(1000)
                .train();
        System.out.println(smaller);

        if (!swing.equals(learned.simulate(state(1.0, 0.0), 1000, 0.01)) || !(smaller.loss() < 0.1)) {
            throw new AssertionError("what is loaded must move as what was saved, and be learned, got " + smaller);
        }
    }
}
