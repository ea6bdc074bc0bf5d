package io.symplex.dsl;

import static io.symplex.dsl.Symplex.figure;
import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.train.TrainingListener.Decision.CONTINUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.plot.Figure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is done again and again needs no more memory in the end than near the beginning.
 *
 * <p>The curves are written to {@code target/long-runs.csv}: what lives on the heap after a collection, what classes
 * take, and how many threads there are.
 */
@Tag("slow")
class LongRunTest {

    private static final int LOOKS = 10; // the first is the warm-up's
    private static final double MOST_GROWTH =
            2.0; // MiB between the second look and any later one; 200,000 losses take 1.5
    private static final double MOST_CLASSES = 1.5; // MiB; the compiler's data of warm methods live there too
    private static final double MIB = 1 << 20;

    private final List<Look> looks = new ArrayList<>();

    @TempDir
    private Path folder;

    private record Look(int done, double heap, double classes, int threads) {}

    @Test
    void twoHundredThousandEpochs() {
        int epochs = 200_000;

        Learned learned = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(epochs)
                .listener((epoch, loss) -> {
                    if (epoch % (epochs / LOOKS) == 0) {
                        look(epoch);
                    }
                    return CONTINUE;
                })
                .train();

        assertThat(learned.epochs()).isEqualTo(epochs);
        assertFlat();
    }

    @Test
    void aThousandTrainings() {
        for (int i = 1; i <= 1000; i++) {
            Learned learned = Experiment.of(harmonicOscillator())
                    .sample(50, 1.5)
                    .gradientMatching()
                    .epochs(100)
                    .seed(i)
                    .threads(1 + i % 2)
                    .train();
            assertThat(learned.loss()).isFinite();
            lookEvery(100, i);
        }
        assertFlat();
    }

    @Test
    void aThousandFigures() {
        var orbit = simulate(harmonicOscillator(), state(1.0, 0.0), 200, 0.05);
        for (int i = 1; i <= 1000; i++) {
            Figure figure = i % 4 < 2 ? figure(harmonicOscillator()) : figure(orbit);
            figure.save(folder.resolve(i % 2 == 0 ? "a.png" : "a.svg"));
            lookEvery(100, i);
        }
        assertFlat();
    }

    /** Each becomes bytecode of its own once it has been evaluated often. */
    @Test
    void aThousandFormulas() {
        for (int i = 1; i <= 1000; i++) {
            var formula = hamiltonian("p^2/2 + " + i + "*(1 - cos(q))");
            assertThat(simulate(formula, state(1.0, 0.0), 5000, 0.001).q(0)).isNotEmpty();
            lookEvery(100, i);
        }
        assertFlat();
    }

    private void lookEvery(int every, int done) {
        if (done % every == 0) {
            look(done);
        }
    }

    private void look(int done) {
        for (int i = 0; i < 3; i++) {
            System.gc(); // more than once, as what is finalised or cleaned goes later
        }
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
        double classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToDouble((MemoryPoolMXBean pool) -> pool.getUsage().getUsed() / MIB)
                .sum();
        looks.add(new Look(
                done, heap, classes, ManagementFactory.getThreadMXBean().getThreadCount()));
    }

    private void assertFlat() {
        assertThat(looks).hasSize(LOOKS);
        Look early = looks.get(1);
        for (Look later : looks.subList(2, LOOKS)) {
            assertThat(later.heap()).as("heap, MiB: %s", looks).isLessThan(early.heap() + MOST_GROWTH);
            assertThat(later.classes()).as("classes, MiB: %s", looks).isLessThan(early.classes() + MOST_CLASSES);
            assertThat(later.threads()).as("threads: %s", looks).isLessThanOrEqualTo(early.threads() + 1);
        }
    }

    @AfterEach
    void keepTheCurve(TestInfo test) throws IOException {
        Path file = Path.of("target", "long-runs.csv");
        List<String> lines = new ArrayList<>(
                Files.exists(file) ? Files.readAllLines(file) : List.of("run,done,heap in MiB,classes in MiB,threads"));
        for (Look look : looks) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%d,%.2f,%.2f,%d",
                    test.getTestMethod().orElseThrow().getName(),
                    look.done(),
                    look.heap(),
                    look.classes(),
                    look.threads()));
        }
        Files.write(file, lines);
    }
}
