package io.symplex.examples;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.jetbrains.kotlin.cli.jvm.compiler.CompatKt;

/** Kotlin's script runtime, as the command {@code kotlin x.main.kts} has it, in this JVM. */
final class KotlinScripts {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private KotlinScripts() {}

    /**
     * What a script came to.
     *
     * @param exitCode OK if every line ran
     * @param printed by the script
     * @param complaints of the compiler, and what the script threw
     */
    record Outcome(ExitCode exitCode, String printed, String complaints) {}

    /**
     * Runs a script. What it depends on is not fetched: coordinates stand for the class path of this test, which has
     * the artifacts as this build has made them.
     */
    static Outcome run(String script, Path folder, String... arguments) throws IOException {
        Path file = folder.resolve("script.main.kts");
        Files.writeString(file, script.replaceAll("(@file:DependsOn\\(\")[^\"]*", "$1" + stdlib()));
        List<String> command = new ArrayList<>(List.of(
                "-no-stdlib", "-no-reflect", "-jvm-target", "17", "-cp", CLASS_PATH, "-script", file.toString()));
        command.addAll(List.of(arguments));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        PrintStream console = System.out;
        PrintStream errorConsole = System.err;

        CompatKt.setupIdeaStandaloneExecution(); // as the command's main method does
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (PrintStream errors = new PrintStream(complaints, true, StandardCharsets.UTF_8)) {
            System.setErr(errors);
            ExitCode exitCode = new K2JVMCompiler().exec(errors, command.toArray(String[]::new));
            return new Outcome(
                    exitCode, printed.toString(StandardCharsets.UTF_8), complaints.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
            System.setErr(errorConsole);
        }
    }

    /** A jar that is on the class path anyway. */
    private static String stdlib() {
        return List.of(CLASS_PATH.split(File.pathSeparator)).stream()
                .filter(entry -> entry.contains("kotlin-stdlib"))
                .findFirst()
                .orElseThrow()
                .replace("\\", "/");
    }
}
