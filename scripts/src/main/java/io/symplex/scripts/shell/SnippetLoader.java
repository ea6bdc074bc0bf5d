package io.symplex.scripts.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.InternalException;

/** Holds the classes of the snippets, above the class path of this program. */
final class SnippetLoader extends URLClassLoader implements LoaderDelegate {

    private static final String CHECK = StopCheck.class.getName();

    private final StopSignal signal;
    private final Map<String, byte[]> classFiles = new ConcurrentHashMap<>();

    SnippetLoader(StopSignal signal) {
        super("symplex-script", new URL[0], SnippetLoader.class.getClassLoader());
        this.signal = signal;
    }

    StopSignal signal() {
        return signal;
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (ClassBytecodes file : classes) {
            classFiles.put(file.name(), SnippetRewriter.rewrite(file.bytecodes()));
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        load(classes);
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        try {
            addURL(Path.of(path).toUri().toURL());
        } catch (MalformedURLException e) {
            throw new InternalException(e.toString());
        }
    }

    /** As usual the parent comes first, but for what each session has of its own. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.equals(CHECK) ? findClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] file = name.equals(CHECK) ? checkFile() : classFiles.get(name);
            return file == null ? super.findClass(name) : defineClass(name, file, 0, file.length);
        }
    }

    private static byte[] checkFile() {
        try (InputStream in = StopCheck.class.getResourceAsStream("StopCheck.class")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
