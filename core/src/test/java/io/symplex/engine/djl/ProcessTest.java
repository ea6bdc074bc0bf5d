package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.symplex.model.Architecture;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.Compute;
import io.symplex.train.GradientMatching;
import io.symplex.train.LossEvaluator;
import io.symplex.train.SampledStates;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the engine does to the process it runs in. */
@NeedsPyTorch
class ProcessTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(
                    new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching())
            .withArchitecture(Perceptron.of(1, 8))
            .withCompute(Compute.DEFAULTS.withEngine("djl"))
            .withEpochs(30);

    @Test
    void trainingsFollowEachOtherOnAnyThread() {
        TrainingResult first = Trainer.run(PLAN, List.of());
        TrainingResult again = Trainer.run(PLAN, List.of());
        TrainingResult elsewhere = CompletableFuture.supplyAsync(() -> Trainer.run(PLAN, List.of()))
                .join();

        assertThat(first.engine()).isEqualTo("djl (PyTorch 2.7.1, cpu, double, 1 thread)");
        assertThat(again.losses()).isEqualTo(first.losses());
        assertThat(elsewhere.losses()).isEqualTo(first.losses());
        assertThat(elsewhere.model().parameters()).isEqualTo(first.model().parameters());
        assertThat(first.loss()).isLessThan(first.losses()[0]);
    }

    @Test
    void trainingsAtTheSameTimeTakeTurns() {
        TrainingResult alone = Trainer.run(PLAN, List.of());

        List<CompletableFuture<TrainingResult>> together = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Trainer.run(PLAN, List.of())))
                .toList();

        assertThat(together).allSatisfy(one -> assertThat(one.join().losses()).isEqualTo(alone.losses()));
    }

    @Test
    @Tag("slow") // unpacks 430 MB
    void theFirstStartSaysThatItUnpacks(@TempDir Path folder) throws IOException, InterruptedException {
        Fork fresh = new Fork().flags("-DDJL_CACHE_DIR=" + folder);

        assertThat(fresh.run(Contacts.class, "symplex"))
                .first(InstanceOfAssertFactories.STRING)
                .contains("unpacking PyTorch's native library, about 430 MB, into " + folder)
                .endsWith("; this once takes some seconds");
        assertThat(fresh.run(Contacts.class, "symplex"))
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("djl (");
    }

    @Test
    void propertiesAreAsBefore() {
        Properties before = (Properties) System.getProperties().clone();

        PyTorch.start();

        assertThat(System.getProperties()).doesNotContainKeys("ai.djl.offline", "OPT_OUT_TRACKING");
        assertThat(System.getProperties().keySet()).isEqualTo(before.keySet());
    }

    /** Prints every address that a socket would have been opened to. */
    static final class Contacts {
        private Contacts() {}

        @SuppressWarnings({"SystemOut", "deprecation"}) // the factory is the one place that sees every socket
        public static void main(String[] args) throws IOException {
            Socket.setSocketImplFactory(() -> {
                System.out.println("a socket");
                throw new UncheckedIOException(new IOException("no network"));
            });
            if (args[0].equals("djl")) {
                try {
                    System.out.println(Engine.getInstance().getVersion());
                } catch (ExceptionInInitializerError e) {
                    System.out.println(e.getMessage());
                }
            } else {
                System.out.println(Trainer.run(PLAN, List.of()).engine());
                System.out.println(System.getProperties().keySet().stream()
                        .filter(key -> key.toString().contains("djl") || key.equals("OPT_OUT_TRACKING"))
                        .toList());
            }
        }
    }

    @Test
    void noAddressIsContacted() throws IOException, InterruptedException {
        assertThat(new Fork().run(Contacts.class, "djl")).contains("a socket"); // DJL by itself
        assertThat(new Fork().run(Contacts.class, "symplex"))
                .filteredOn(line -> !line.contains("unpacking PyTorch")) // said on a machine that never had it
                .containsExactly("djl (PyTorch 2.7.1, cpu, double, 1 thread)", "[]");
    }

    /** Prints by how many KiB the process grows while it trains on. */
    static final class Growth {
        private Growth() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws IOException {
            Perceptron network = Perceptron.of(1, 8, 8);
            evaluate(network, 4000, 20);
            long before = resident();
            evaluate(network, Integer.parseInt(args[0]), 40);
            System.out.println(resident() - before);
            BlockArchitecture block = BlockArchitecture.of(1, () -> Cases.perceptron(8, 8));
            evaluate(block, 500, 30);
            before = resident();
            evaluate(block, 1000, 20);
            System.out.println(resident() - before);
        }

        private static void evaluate(Architecture network, int epochs, int rollouts) {
            double[] parameters = network.initialParameters(1);
            double[] out = new double[parameters.length];
            StateBatch states = Cases.states(1, 50);
            SegmentBatch segments = Cases.segments(1);
            try (LossEvaluator evaluator = new DjlEngine().evaluator(network, Compute.DEFAULTS)) {
                for (int i = 0; i < epochs; i++) {
                    evaluator.gradientMatching(parameters, states, out);
                }
                for (int i = 0; i < rollouts; i++) {
                    evaluator.trajectoryMatching(parameters, segments, false, out);
                }
            }
        }

        private static long resident() throws IOException {
            System.gc();
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    /**
     * With a heap of fixed size, all of it touched, and little left to compile, what grows is native. A leak of 50 KiB
     * an epoch, which DJL's createGraph has, would be 250 MiB.
     */
    @Test
    @Tag("thorough")
    @EnabledOnOs(OS.LINUX)
    void memoryStaysFlatOverFiveThousandEpochs() throws IOException, InterruptedException {
        List<String> grown = new Fork()
                .flags("-XX:+UseSerialGC", "-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch", "-XX:TieredStopAtLevel=1")
                .run(Growth.class, "5000");

        assertThat(grown).hasSize(2);
        assertThat(Long.parseLong(grown.get(0))).isLessThan(24 << 10);
        assertThat(Long.parseLong(grown.get(1))).isLessThan(24 << 10);
    }

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void memoryStaysFlatOverTwoHundredThousandEpochs() throws IOException, InterruptedException {
        List<String> grown = new Fork()
                .flags("-XX:+UseSerialGC", "-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch", "-XX:TieredStopAtLevel=1")
                .run(Growth.class, "200000");

        assertThat(Long.parseLong(grown.get(0))).isLessThan(24 << 10);
    }

    @Test
    void everyArrayAndBufferIsLetGo() {
        Trainer.run(PLAN, List.of());
        int arrays = arrays();
        Trainer.run(PLAN.withEpochs(200), List.of());

        assertThat(arrays()).isEqualTo(arrays);
        assertThat(directBytes()).isLessThan(16 << 20);
    }

    @Test
    @SuppressWarnings("ReturnValueIgnored") // made to be forgotten
    void networksThatNobodyHasAnyMoreFreeTheirMemory() throws InterruptedException {
        int before = arrays();
        for (int i = 0; i < 20; i++) {
            BlockArchitecture.of(1, () -> Cases.perceptron(4)).hamiltonian(new double[17]);
        }
        for (int i = 0; i < 100 && arrays() > before + 4; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(arrays()).isLessThanOrEqualTo(before + 4); // of 80; the last may still be on the stack
    }

    private static int arrays() {
        try (NDManager manager = PyTorch.start().manager(Device.cpu())) {
            return manager.getParentManager().getManagedArrays().size();
        }
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
