package io.symplex.examples;

import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.phasePortrait;
import static io.symplex.dsl.Symplex.range;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;
import java.nio.file.Path;

/** Draws the phase portrait of a learned pendulum, with orbits that swing and orbits that turn over. */
public final class PhasePortraits {

    private PhasePortraits() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var learned = Experiment.of(pendulum())
                .sample(200, 3.2)
                .gradientMatching()
                .masses(1.0)
                .periodic("q")
                .layers(16)
                .adamThenLevenbergMarquardt(300, 20)
                .train();

        var swings = simulate(learned, state(2.0, 0.0), 1000, 0.01);
        var turns = simulate(learned, state(-3.0, 2.2), 270, 0.01);
        var portrait = phasePortrait(learned, range(-3.2, 3.2), range(-3.2, 3.2), swings, turns);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(learned);
        System.out.println(portrait.title("A learned pendulum").save(folder.resolve("phase-portrait.png")));

        // Learned up to a constant: what is left is the height of the barrier between swinging and turning over.
        double barrier = learned.energy(Math.PI, 0) - learned.energy(0, 0);
        if (!(Math.abs(barrier - 2) < 0.01)) {
            throw new AssertionError("the barrier must be near 2, got " + barrier);
        }
    }
}
