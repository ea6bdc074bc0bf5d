package io.symplex.scripts.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds a library and what it needs in the user's local Maven repository, or fetches them into it. */
public final class Libraries {

    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+(?::[\\w.-]+){0,2}:[\\w.+-]+");
    private static final String RESOLVER = "io.symplex.scripts.libraries.MavenResolver";

    private Libraries() {}

    /**
     * Finds a library: its archive and those that it needs to run.
     *
     * <p>The user's {@code settings.xml} is respected: mirrors, proxies, the place of the local repository. With the
     * property {@code symplex.offline} nothing is fetched.
     *
     * @param coordinates such as {@code org.apache.commons:commons-math3:3.6.1}; a type and a classifier may stand
     *     before the version
     * @return the archives, the library's own first
     * @throws IllegalArgumentException if the text is no coordinates, or the library is nowhere to be found
     */
    public static List<Path> find(String coordinates) {
        if (!COORDINATES.matcher(coordinates).matches()) {
            throw new IllegalArgumentException("a library must be named group:artifact:version, such as"
                    + " org.apache.commons:commons-math3:3.6.1, got " + coordinates);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            ClassLoader loader = loader();
            thread.setContextClassLoader(loader);
            @SuppressWarnings("unchecked") // the class says so; it cannot be named here, where its own loader is not
            Function<String, List<Path>> resolver = (Function<String, List<Path>>)
                    loader.loadClass(RESOLVER).getDeclaredConstructor().newInstance();
            return resolver.apply(coordinates);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the resolver of libraries cannot be loaded", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The resolver's own loader, where its archives lie in {@code maven} beside this class's; else, as in tests, it is
     * on the class path. Stays open as long as its classes are in use.
     */
    private static ClassLoader loader() {
        CodeSource source = Libraries.class.getProtectionDomain().getCodeSource();
        try {
            Path own = Path.of(source.getLocation().toURI());
            Path folder = own.resolveSibling("maven");
            if (!Files.isDirectory(folder)) {
                return Libraries.class.getClassLoader();
            }
            List<URL> archives = new ArrayList<>(List.of(own.toUri().toURL()));
            add(folder, archives);
            add(own.getParent(), archives); // what the resolver needs and the command, too
            return new URLClassLoader(archives.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Path folder, List<URL> archives) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path archive : found) {
                archives.add(archive.toUri().toURL());
            }
        }
    }
}
