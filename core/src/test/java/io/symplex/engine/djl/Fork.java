package io.symplex.engine.djl;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs a program in a JVM of its own. */
final class Fork {

    private final List<String> flags = new ArrayList<>(List.of("-Xshare:auto"));
    private String classPath = System.getProperty("java.class.path");

    Fork flags(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    /** Leaves archives out of the class path. */
    Fork without(Predicate<String> archive) {
        classPath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !archive.test(Path.of(entry).getFileName().toString()))
                .collect(Collectors.joining(File.pathSeparator));
        return this;
    }

    /** Returns the lines that the program printed, on either stream. */
    List<String> run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(program.getSimpleName() + " failed: " + text);
        }
        return text.lines().toList();
    }
}
