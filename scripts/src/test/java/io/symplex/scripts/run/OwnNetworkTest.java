package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.engine.djl.DjlEngine;
import io.symplex.model.Perceptron;
import io.symplex.scripts.display.Console;
import io.symplex.scripts.shell.Imports;
import io.symplex.train.Compute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine djl in scripts: at once, as often as wanted, with networks that the script writes. */
@Tag("djl")
@Timeout(120)
final class OwnNetworkTest {

    private static final String SCRIPT = """
            import ai.djl.ndarray.*;
            import ai.djl.nn.*;
            import ai.djl.nn.core.*;
            import io.symplex.engine.djl.*;

            var start = Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(20);
            // %%
            start.engine("djl").train().engine()
            // %%
            Block energy() {
                return new SequentialBlock()
                    .add(inputs -> new NDList(NDArrays.concat(inputs, 1)))
                    .add(Linear.builder().setUnits(8).build())
                    .add(ai.djl.nn.Activation.tanhBlock())
                    .add(Linear.builder().setUnits(1).build());
            }
            start.architecture(BlockArchitecture.of(1, () -> energy())).train().plan().architecture()
            """;

    @Test
    void aScriptTrainsItsOwnNetwork(@TempDir Path folder) throws IOException {
        Optional<String> obstacle = new DjlEngine().obstacle(Perceptron.of(1, 8), Compute.DEFAULTS);
        assumeTrue(obstacle.isEmpty(), obstacle::toString);
        Path script = Files.writeString(folder.resolve("own.jsh"), SCRIPT);

        for (int time = 0; time < 2; time++) { // the native library can be loaded once only
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Console console = new Console(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);

            int code = Main.run(new Host(console, Imports.DEFAULT), "run", script.toString());

            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("djl (PyTorch 2.7.1, cpu, double, 1 thread)\nDJL SequentialBlock; 33 parameters\n");
            assertThat(code).isZero();
        }
    }
}
