package io.symplex.scripts.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The files of KaTeX on the class path: its program, its style and its fonts. */
final class KatexFiles {

    private static final String PROPERTIES = "/META-INF/maven/org.webjars.npm/katex/pom.properties";

    private KatexFiles() {}

    /** Returns the version that is there. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = open(PROPERTIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive of KaTeX cannot be read", e);
        }
        return properties.getProperty("version");
    }

    /**
     * Returns a file.
     *
     * @param name below KaTeX's folder {@code dist}
     */
    static byte[] bytes(String name) {
        try (InputStream in = open("/META-INF/resources/webjars/katex/" + version() + "/dist/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive of KaTeX cannot be read", e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static InputStream open(String path) {
        InputStream in = KatexFiles.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(
                    "the class path must have org.webjars.npm:katex, got none with " + path + "; add its archive");
        }
        return in;
    }
}
