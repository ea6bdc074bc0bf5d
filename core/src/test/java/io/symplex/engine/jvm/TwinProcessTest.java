package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process has of the Vector API, with the module and without: each in a JVM of its own. */
@Timeout(120)
class TwinProcessTest {

    private static final String SCALAR = "jvm (scalar, double, 1 thread)";

    @TempDir
    private Path folder;

    @Test
    void withoutTheModulePlainLoopsComputeAndOneLineNamesTheFlag() throws IOException, InterruptedException {
        Ended process = run();

        assertThat(process.exitValue).isZero();
        assertThat(process.out).containsExactly(SCALAR, SCALAR, "no vectors");
        assertThat(process.messages)
                .filteredOn(line -> line.contains("vector"))
                .singleElement()
                .asString()
                .endsWith("the jvm engine computes without vectors, several times slower: the module"
                        + " jdk.incubator.vector is not there; start java with --add-modules jdk.incubator.vector");
    }

    @Test
    void withTheModuleVectorsAreThere() throws IOException, InterruptedException {
        Ended process = run("--add-modules", "jdk.incubator.vector");

        assertThat(process.exitValue).isZero();
        assertThat(process.out).containsExactly(SCALAR, SCALAR, "vector"); // so short a training does without
        assertThat(process.messages).noneMatch(line -> line.contains("without vectors"));
    }

    @Test
    void withoutTheOptimisingCompilerPlainLoopsCompute() throws IOException, InterruptedException {
        Ended process = run("--add-modules", "jdk.incubator.vector", "-XX:TieredStopAtLevel=1");

        assertThat(process.exitValue).isZero();
        assertThat(process.out).containsExactly(SCALAR, SCALAR, "no vectors");
        assertThat(process.messages)
                .filteredOn(line -> line.contains("without vectors"))
                .singleElement()
                .asString()
                .endsWith("; leave out -Xint and -XX:TieredStopAtLevel");
    }

    private record Ended(int exitValue, List<String> out, List<String> messages) {}

    private Ended run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TwinProcess.class.getName()));
        Path out = folder.resolve("out");
        Path messages = folder.resolve("messages");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(messages.toFile())
                .start();

        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(messages));
    }
}
