package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One script after the other in one process, and one cell after the other in one session, need no more memory. */
@Tag("slow")
final class LongRunTest {

    private static final List<String> IMPORTS =
            List.of("java.util.*", "io.symplex.dsl.*", "static io.symplex.dsl.Symplex.*");
    private static final double MOST_GROWTH = 4; // MiB between early looks and late ones
    private static final double MIB = 1 << 20;

    private static final String SCRIPT = """
            var learned = Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(50).train();
            record Both(double q, double p) {}
            var both = new Both(1, 2);
            learned.energy(both.q(), both.p())
            // %%
            learned.compare(state(1, 0), 100, 0.05).figure().title("Script")
            """;

    private final List<Double> used = new ArrayList<>();

    @Test
    void aHundredScripts() {
        for (int i = 1; i <= 100; i++) {
            try (Session session = open()) {
                run(session, SCRIPT);
            }
            lookEvery(10, i);
        }
        assertFlat();
    }

    /** A session keeps its cells, for their names may be used later, but nothing else. */
    @Test
    void aThousandCells() {
        try (Session session = open()) {
            for (int i = 1; i <= 1000; i++) {
                run(session, "harmonicOscillator().energy(state(" + i + ", 0))");
                lookEvery(100, i);
            }
        }
        double perCell = (used.get(used.size() - 1) - used.get(2)) / 700;
        assertThat(perCell).as("MiB a cell: %s", used).isLessThan(0.1);
    }

    private static Session open() {
        return Session.open(IMPORTS, RecordingWatch::new);
    }

    private static void run(Session session, String text) {
        Script script = Script.parse("long.jsh", text);
        for (Cell cell : script.cells()) {
            assertThat(session.evaluate(script, cell)).isInstanceOf(Outcome.Finished.class);
        }
    }

    private void lookEvery(int every, int done) {
        if (done % every == 0) {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            double classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToDouble(pool -> pool.getUsage().getUsed() / MIB)
                    .sum();
            used.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB + classes);
        }
    }

    /**
     * Compilers keep archives softly, as long as there is room: what is not given back is the least of several looks.
     */
    private void assertFlat() {
        double early = used.subList(0, 3).stream().max(Double::compare).orElseThrow();
        double late = used.subList(5, used.size()).stream().min(Double::compare).orElseThrow();
        assertThat(late).as("MiB: %s", used).isLessThan(early + MOST_GROWTH);
    }
}
