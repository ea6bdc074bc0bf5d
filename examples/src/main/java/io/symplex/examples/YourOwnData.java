package io.symplex.examples;

import static io.symplex.dsl.Symplex.load;
import static io.symplex.dsl.Symplex.observations;

import io.symplex.dsl.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Learns from a CSV file, in two ways, asks trajectories that were held out which is better, and keeps one. */
public final class YourOwnData {

    private YourOwnData() {}

    /**
     * Runs the example.
     *
     * @param args the folder of the file; {@code output} if there is none
     * @throws IOException if the folder cannot be made
     */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args.length > 0 ? args[0] : "output").resolve("measured.csv");
        if (Files.notExists(file)) {
            measure(file);
        }
        var seen = observations(file);
        var train = seen.select(0, 25);
        var heldOut = seen.select(25, 30);
        System.out.println(seen);

        // Where the file has the columns dq and dp: compare time derivatives.
        var byDerivatives = Experiment.of(train).gradientMatching().epochs(5000).train();

        // Where it has states alone: compare where the learned system arrives, in steps of at most 0.05.
        var byStates = Experiment.of(train)
                .trajectoryMatching(0.05)
                .learningRate(1e-2)
                .epochs(1000)
                .train();

        var ofDerivatives = byDerivatives.compare(heldOut, 0.05).error();
        var ofStates = byStates.compare(heldOut, 0.05).error();
        System.out.println("by derivatives: " + ofDerivatives);
        System.out.println("by states:      " + ofStates);

        if (!(ofDerivatives.rmsQ() < 0.05 && ofStates.rmsQ() < 0.05)) {
            throw new AssertionError("the errors of q must be < 0.05, got " + ofDerivatives.rmsQ()
                    + " by derivatives and " + ofStates.rmsQ() + " by states");
        }

        // Keep the better one for another day.
        var saved = byDerivatives.overwrite(file.resolveSibling("pendulum.safetensors"));
        if (load(saved).energy(0.5, 0.5) != byDerivatives.energy(0.5, 0.5)) {
            throw new AssertionError("what is loaded must be what was saved");
        }
    }

    /** Stands for your measurement: writes a file with the columns traj, t, q, p, dq, dp. */
    private static void measure(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Experiment.of(new YourOwnSystem.Pendulum())
                .sample(30, 1.5)
                .simulate(60, 0.05)
                .keepEvery(4)
                .observations(0)
                .write(file);
    }
}
