package io.symplex.sweep.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone cluster of processes on this machine: a master and workers of one core, on free ports. */
final class Cluster implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    /** A JVM that lives for seconds starts twice as fast so. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private static final Duration PATIENCE = Duration.ofMinutes(3); // a busy machine needs more than one

    private final Path folder;
    private final Distribution spark;
    private final List<Process> begun = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private String url = "";

    private Cluster(Path folder, Distribution spark) {
        this.folder = folder;
        this.spark = spark;
    }

    static Cluster start(Path folder, int workers) {
        Cluster cluster = new Cluster(folder, Distribution.under(folder));
        try {
            cluster.begin(workers);
            return cluster;
        } catch (RuntimeException | AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    /** No cluster: what is submitted trains on two threads of the driver. */
    static Cluster inTheDriver(Path folder) {
        Cluster none = new Cluster(folder, Distribution.under(folder));
        none.url = "local[2]";
        return none;
    }

    private void begin(int count) {
        Path log = folder.resolve("master.log");
        java(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        await("the master", () -> URL.matcher(text(log)).find());
        Matcher matcher = URL.matcher(text(log));
        url = matcher.find() ? matcher.group() : "";
        for (int i = 0; i < count; i++) {
            workers.add(java(
                    "worker" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    "0",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve("work" + i).toString(),
                    url));
        }
    }

    /** Starts a driver as {@code spark-submit} does: Spark's jars on the class path, ours after {@code --jars}. */
    Process submit(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "--master",
                url,
                "--deploy-mode",
                "client",
                "--class",
                main.getName(),
                "--executor-memory",
                "512m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.log.level=INFO",
                "--conf",
                "spark.sql.warehouse.dir=" + folder.resolve("warehouse"),
                "--conf",
                "spark.executor.extraJavaOptions=--add-modules=jdk.incubator.vector -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "--jars",
                spark.jars(),
                spark.ours().get(0).toString()));
        command.addAll(List.of(arguments));
        return java("driver", "org.apache.spark.deploy.SparkSubmit", command.toArray(String[]::new));
    }

    /** Kills a worker and its executors, as the loss of a machine would. */
    void kill(int worker) {
        killAll(workers.get(worker));
    }

    private static void killAll(Process process) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Process java(String name, String main, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SHORT_LIVED);
        command.addAll(Stream.of(JavaModuleOptions.defaultModuleOptions().split(" ", -1))
                .filter(one -> !one.isEmpty())
                .toList());
        command.addAll(List.of("-cp", spark.classPath(), main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("SPARK_"));
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        spark.home().toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_LOCAL_DIRS",
                        folder.resolve("local").toString()));
        try {
            Process process = builder.start();
            begun.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(String what, BooleanSupplier ready) {
        long begin = System.nanoTime();
        while (!ready.getAsBoolean()) {
            boolean ended = begun.stream().anyMatch(process -> !process.isAlive());
            if (ended || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError(what + (ended ? " ended" : " is not ready") + "; logs:\n" + logs());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    String logs() {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path log : files.filter(file -> file.toString().endsWith(".log") || file.endsWith("stderr"))
                    .toList()) {
                List<String> lines = text(log).lines().toList();
                all.append("== ").append(folder.relativize(log)).append('\n');
                lines.subList(Math.max(0, lines.size() - 40), lines.size())
                        .forEach(line -> all.append(line).append('\n'));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends everything that was started here, by its process. */
    @Override
    public void close() {
        begun.forEach(Cluster::killAll);
        begun.forEach(process -> process.onExit().join());
        spark.remove();
    }
}
