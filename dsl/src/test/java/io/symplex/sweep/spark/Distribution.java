package io.symplex.sweep.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The test class path, sorted into what a Spark distribution has in its folder {@code jars} and what a user brings.
 *
 * @param home the distribution; its jars come first wherever it runs something
 * @param ours what a user says after {@code --jars}: Symplex, its libraries, and the tests
 */
record Distribution(Path home, List<Path> ours) {

    /** What the tests of other things have not, or newer: the build puts it here. */
    private static final Path ONLY_ON_SPARK = Path.of("target", "spark");

    static Distribution under(Path folder) {
        try {
            Path home = folder.resolve("spark");
            Path jars = Files.createDirectories(home.resolve("jars"));
            Path own = Files.createDirectories(folder.resolve("own"));
            List<Path> ours = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                sort(Path.of(entry).toAbsolutePath(), jars, own, ours);
            }
            try (Stream<Path> more = Files.list(ONLY_ON_SPARK)) {
                for (Path jar : more.toList()) {
                    Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
                }
            }
            return new Distribution(home, ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sort(Path entry, Path jars, Path own, List<Path> ours) throws IOException {
        String name = entry.getFileName().toString();
        if (Files.isDirectory(entry)) {
            ours.add(jar(entry, own.resolve("classes-" + ours.size() + ".jar")));
        } else if (isOurs(entry.toString())) {
            ours.add(entry);
        } else if (name.endsWith(".jar") && !name.startsWith("jackson-annotations") && !isOfTests(entry.toString())) {
            Files.createSymbolicLink(jars.resolve(name), entry);
        }
    }

    private static boolean isOurs(String entry) {
        return Stream.of(
                        "symplex",
                        "tools/jackson",
                        "jackson-annotations",
                        "fastcsv",
                        "snakeyaml-engine",
                        "hipparchus",
                        "jspecify",
                        "carpet",
                        "parquet-variant")
                .anyMatch(entry::contains);
    }

    private static boolean isOfTests(String entry) {
        return Stream.of("kotlin", "junit", "surefire", "assertj", "archunit", "slf4j-simple")
                .anyMatch(entry::contains);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /** Removes the links, and not what they point to. */
    void remove() {
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String classPath() {
        return home.resolve("jars") + File.separator + "*";
    }

    String jars() {
        return ours.stream().map(Path::toString).collect(Collectors.joining(","));
    }
}
