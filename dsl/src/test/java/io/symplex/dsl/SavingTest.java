package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.load;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.model.NeuralHamiltonian;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was learned is kept in a file; {@code SavingKotlinTest} says the same in Kotlin. */
class SavingTest {

    private static final Learned LEARNED = Experiment.of(harmonicOscillator())
            .sample(5, 1)
            .gradientMatching()
            .epochs(2)
            .train();

    @TempDir
    private Path folder;

    @Test
    void comesBackWithTheSameBits() {
        Path file = LEARNED.save(folder.resolve("models/learned.safetensors"));

        NeuralHamiltonian loaded = load(file);

        assertThat(loaded.parameters()).containsExactly(LEARNED.model().parameters());
        assertThat(loaded.architecture()).isEqualTo(LEARNED.model().architecture());
        assertThat(simulate(loaded, state(1.0, 0.0), 10, 0.1)).isEqualTo(LEARNED.simulate(state(1.0, 0.0), 10, 0.1));
        assertThat(load(file.toString()).coordinates()).containsExactly("q", "p");
    }

    @Test
    void remembersTheNamesOfWhatWasObserved() {
        Learned learned = Experiment.of(Seen.withDerivatives(new CoupledOscillators(0.5)))
                .gradientMatching()
                .epochs(1)
                .train();

        NeuralHamiltonian loaded = load(learned.save(folder.resolve("two.safetensors")));

        assertThat(loaded.coordinates()).containsExactly("q0", "q1", "p0", "p1");
    }

    @Test
    void replacesAFileOnlyIfAsked() {
        Path file = LEARNED.save(folder.resolve("learned.safetensors"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEARNED.save(file))
                .withMessage(
                        file + " must not exist yet, got an existing file; choose another name or say overwrite(file)");
        assertThat(LEARNED.overwrite(file)).isEqualTo(file);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        Path file = folder.resolve("missing.safetensors");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> load(file))
                .withMessage("no file " + file + "; check the path");
    }
}
