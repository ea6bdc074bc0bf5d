package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher as a process, in a copy of the project's folder that holds nothing but archives. */
@Timeout(300)
final class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "symplex");

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Path project = Files.createDirectory(home.resolve("my symplex"));
        Files.copy(LAUNCHER, project.resolve("symplex"), StandardCopyOption.COPY_ATTRIBUTES);
        Path lib = Files.createDirectories(project.resolve("scripts/target/lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isRegularFile(path)) {
                Files.copy(path, lib.resolve(path.getFileName()));
            } else if (Files.isDirectory(path) && path.endsWith("classes")) {
                archive(path, lib.resolve("module-" + number++ + ".jar"));
            }
        }
    }

    @Test
    void aScriptRunsFromAnyFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("symplex link"), Path.of("my symplex", "symplex"));
        Files.writeString(folder.resolve("a script.jsh"), "System.out.println(\"√ \" + args[0]);\nint a = 1 / 0;\n");

        Run run = start(Map.of(), link.toString(), "run", "a script.jsh", "two words");

        assertThat(run.err).isEqualTo("""
                a script.jsh:2: ArithmeticException: / by zero
                    int a = 1 / 0;
                    ^^^^^^^^^^^^^^
                """);
        assertThat(run.out).isEqualTo("√ two words\n");
        assertThat(run.code).isEqualTo(1);
    }

    @Test
    void flagsOfTheUserArePassedOnAndWhatTheJvmSaysIsShown() throws Exception {
        Files.writeString(folder.resolve("a.jsh"), "System.getProperty(\"my.flag\")");

        Run run = start(
                Map.of("SYMPLEX_JAVA_OPTS", "-Dmy.flag=set -Xmx300m"),
                launcher().toString(),
                "run",
                "a.jsh");

        assertThat(run).isEqualTo(new Run(0, "set\n", "WARNING: Using incubator modules: jdk.incubator.vector\n"));
    }

    @Test
    void vectorsAreOnAndTheConsoleIsClean() throws Exception {
        Files.writeString(folder.resolve("a.jsh"), """
                System.out.println(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
                System.err.println("seen");
                """);

        assertThat(start(Map.of(), launcher().toString(), "run", "a.jsh")).isEqualTo(new Run(0, "true\n", "seen\n"));
    }

    @Test
    void whatOthersWriteIntoTheSameFileStays() throws Exception {
        Files.writeString(folder.resolve("a.jsh"), """
                System.out.println("one");
                System.err.println("two");
                """);

        Run run = start(
                Map.of("LAUNCHER", launcher().toString()),
                "/bin/bash",
                "-c",
                "{ echo before; \"$LAUNCHER\" run a.jsh; echo after; } >all 2>&1");

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readAllLines(folder.resolve("all")))
                .startsWith("before")
                .contains("one", "two")
                .endsWith("after")
                .hasSize(4);
    }

    /** In the folder that the other tests use as well: to make them takes seconds. */
    @Test
    @Tag("thorough")
    void classDataAreKeptForTheNextStartAndMadeAnewForNewerArchives() throws Exception {
        Run first = start(Map.of(), launcher().toString(), "eval", "1 + 1");
        List<Path> kept = files(home.resolve("cache/symplex"));
        List<FileTime> made = times(kept);
        Run second = start(Map.of(), launcher().toString(), "eval", "1 + 1");

        assertThat(List.of(first, second)).containsOnly(new Run(0, "2\n", ""));
        assertThat(kept).allSatisfy(file -> {
            assertThat(file.getFileName().toString()).matches("class-data-\\d+\\.jsa");
            assertThat(file).isNotEmptyFile();
        });
        assertThat(files(home.resolve("cache/symplex"))).isEqualTo(kept);
        assertThat(times(kept)).isEqualTo(made);

        for (Path file : kept) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
        assertThat(start(Map.of(), launcher().toString(), "eval", "1")).isEqualTo(new Run(0, "1\n", ""));

        assertThat(times(kept)).filteredOn(time -> time.toMillis() > 0).hasSize(1);
    }

    private static List<FileTime> times(List<Path> files) throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (Path file : files) {
            times.add(Files.getLastModifiedTime(file));
        }
        return times;
    }

    @Test
    void itStartsWithoutAPlaceForACache() throws Exception {
        assertThat(start(Map.of("XDG_CACHE_HOME", "/dev/null/none"), launcher().toString(), "eval", "1 + 1"))
                .isEqualTo(new Run(0, "2\n", ""));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void unpackedFromAReleaseItRunsToo() throws Exception {
        Path release = Files.createDirectories(home.resolve("a release/symplex 1"));
        Path bin = Files.createDirectories(release.resolve("bin"));
        Files.copy(LAUNCHER, bin.resolve("symplex"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(release.resolve("lib"), home.resolve("my symplex/scripts/target/lib"));
        Files.writeString(folder.resolve("a.jsh"), "1 + 1");

        assertThat(start(Map.of(), bin.resolve("symplex").toString(), "run", "a.jsh"))
                .isEqualTo(new Run(0, "2\n", ""));
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Path jdk = fakeJdk("JAVA_VERSION=\"11.0.2\"\n");

        assertThat(start(Map.of("JAVA_HOME", jdk.toString()), launcher().toString(), "--version"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "symplex: Java must be 17 or newer, got 11.0.2 in " + jdk
                                + "/bin/java; install a JDK 17 or newer and set JAVA_HOME to it\n"));
    }

    @Test
    void anOlderJavaStillIsNamed() throws Exception {
        Path jdk = fakeJdk("JAVA_VERSION=\"1.8.0_292\"\n");

        assertThat(start(Map.of("JAVA_HOME", jdk.toString()), launcher().toString(), "--version").err)
                .startsWith("symplex: Java must be 17 or newer, got 1.8.0_292 in ");
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        assertThat(start(Map.of("JAVA_HOME", "/nowhere"), launcher().toString(), "--version"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "symplex: JAVA_HOME must be a JDK, got /nowhere without bin/java; install a JDK 17 or newer"
                                + " and set JAVA_HOME to it\n"));
    }

    @Test
    void aMissingJavaIsNamed() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("dirname", "readlink")) {
            executable(tools.resolve(tool), "#!/bin/bash\nexec /usr/bin/" + tool + " \"$@\"\n");
        }

        assertThat(start(
                        Map.of("PATH", tools.toString(), "JAVA_HOME", ""),
                        "/bin/bash",
                        launcher().toString()))
                .isEqualTo(new Run(
                        1,
                        "",
                        "symplex: there is no java on the PATH and JAVA_HOME is not set; install a JDK 17 or newer and"
                                + " set JAVA_HOME to it\n"));
    }

    private Run start(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path fakeJdk(String release) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        executable(jdk.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
        Files.writeString(jdk.resolve("release"), release);
        return jdk;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path launcher() {
        return home.resolve("my symplex/symplex");
    }

    private static void archive(Path classes, Path jar) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        assertThat(tool.run(errors, errors, "--create", "--file", jar.toString(), "-C", classes.toString(), "."))
                .isZero();
    }
}
