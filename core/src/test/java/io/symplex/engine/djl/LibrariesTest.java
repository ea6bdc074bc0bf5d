package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.Compute;
import io.symplex.train.GradientMatching;
import io.symplex.train.SampledStates;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LibrariesTest {

    private static final String PLATFORM =
            Libraries.platform(System.getProperty("os.name"), System.getProperty("os.arch"));

    private static final String ALL =
            " ai.djl.pytorch:pytorch-engine:0.36.0, ai.djl.pytorch:pytorch-jni:2.7.1-0.36.0 and"
                    + " ai.djl.pytorch:pytorch-native-cpu:2.7.1 with the classifier " + PLATFORM;

    /** Trains a little with the engine that it is told, after loading a module if it is told one. */
    static final class Program {
        private Program() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            TrainingPlan plan = TrainingPlan.of(
                            new SampledStates(new HarmonicOscillator(), 5, 1.5), new GradientMatching())
                    .withArchitecture(Perceptron.of(1, 3))
                    .withEpochs(2)
                    .withCompute(Compute.DEFAULTS.withEngine(args[0]));
            try {
                if (args.length > 1) {
                    TorchScriptArchitecture.load(1, Path.of(args[1]));
                }
                System.out.println(Trainer.run(plan, List.of()).engine());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void withoutDeepJavaLibraryEverythingElseWorks() throws IOException, InterruptedException {
        Fork bare = new Fork().without(archive -> archive.startsWith("api-0.") || archive.startsWith("pytorch-"));

        assertThat(bare.run(Program.class, "auto"))
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("jvm (");
        assertThat(bare.run(Program.class, "djl", "energy.pt"))
                .containsExactly("the engine djl cannot start: it is not on the class path; add" + ALL);
        assertThat(bare.run(Program.class, "djl"))
                .containsExactly("engine 'djl' cannot train this: it is not on the class path; add" + ALL);
    }

    @Test
    void withoutTheNativeLibraryNothingIsDownloaded() throws IOException, InterruptedException {
        Fork part = new Fork().without(archive -> archive.startsWith("pytorch-native"));

        assertThat(part.run(Program.class, "djl"))
                .containsExactly("engine 'djl' cannot train this: the class path has no native library of PyTorch for "
                        + PLATFORM + "; add ai.djl.pytorch:pytorch-native-cpu:2.7.1 with the classifier " + PLATFORM);
        assertThat(new Fork()
                        .without(archive -> archive.startsWith("pytorch-jni"))
                        .run(Program.class, "djl"))
                .containsExactly(
                        "engine 'djl' cannot train this: the class path has no bridge from Java to PyTorch; add"
                                + " ai.djl.pytorch:pytorch-jni:2.7.1-0.36.0");
    }

    @Test
    void platformsHaveTheNamesOfTheirArchives() {
        assertThat(Libraries.platform("Linux", "amd64")).isEqualTo("linux-x86_64");
        assertThat(Libraries.platform("Linux", "aarch64")).isEqualTo("linux-aarch64");
        assertThat(Libraries.platform("Mac OS X", "aarch64")).isEqualTo("osx-aarch64");
        assertThat(Libraries.platform("Windows 11", "amd64")).isEqualTo("win-x86_64");
    }

    @Test
    void aPlatformThatPyTorchIsNotMadeForIsSaid() {
        assertThat(Libraries.missing(ClassLoader.getPlatformClassLoader(), "linux-riscv64"))
                .contains("it is not on the class path; add ai.djl.pytorch:pytorch-engine:0.36.0,"
                        + " ai.djl.pytorch:pytorch-jni:2.7.1-0.36.0 and ai.djl.pytorch:pytorch-native-cpu:2.7.1 with the"
                        + " classifier of one of the platforms [linux-x86_64, linux-aarch64, osx-aarch64, win-x86_64],"
                        + " not yet made for linux-riscv64");
    }
}
