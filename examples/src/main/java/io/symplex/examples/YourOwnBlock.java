package io.symplex.examples;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.state;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import io.symplex.dsl.Experiment;
import io.symplex.engine.djl.BlockArchitecture;
import java.nio.file.Path;
import java.util.List;

/** Learns with a network of your own: a DJL block that knows that the energy is a sum V(q) + T(p). */
public final class YourOwnBlock {

    private YourOwnBlock() {}

    /** One of the two terms, of the positions (0) or of the momenta (1). */
    private static Block term(int input) {
        return new SequentialBlock()
                .add(state -> new NDList(state.get(input)))
                .add(Linear.builder().setUnits(16).build())
                .add(Activation.tanhBlock())
                .add(Linear.builder().setUnits(1).build());
    }

    private static Block energy() {
        return new ParallelBlock(
                terms -> new NDList(terms.get(0).head().add(terms.get(1).head())), List.of(term(0), term(1)));
    }

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var learned = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .architecture(BlockArchitecture.of(1, YourOwnBlock::energy))
                .learningRate(0.02)
                .epochs(600)
                .train();
        System.out.println(learned);

        var comparison = learned.compare(state(1.0, 0.0), 500, 0.01);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(comparison);
        System.out.println(comparison.figure().save(folder.resolve("your-own-block.png")));

        double error = comparison.error().maxQ();
        if (!(error < 0.1)) {
            throw new AssertionError("the largest error of q must be < 0.1, got " + error);
        }
    }
}
