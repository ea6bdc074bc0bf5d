package io.symplex.engine.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Looks whether DJL, its PyTorch engine and the native library of this platform are on the class path.
 *
 * <p>Without the native library DJL would fetch it from the network, which nobody asked for.
 */
final class Libraries {

    private static final String ENGINE = "ai.djl.pytorch:pytorch-engine:0.36.0";
    private static final String BRIDGE = "ai.djl.pytorch:pytorch-jni:2.7.1-0.36.0";
    private static final String NATIVE = "ai.djl.pytorch:pytorch-native-cpu:2.7.1";
    private static final List<String> PLATFORMS = List.of("linux-x86_64", "linux-aarch64", "osx-aarch64", "win-x86_64");

    private Libraries() {}

    /**
     * Requires that nothing is missing.
     *
     * @throws IllegalStateException if something is, saying what to add
     */
    static void require() {
        missing().ifPresent(reason -> {
            throw new IllegalStateException("the engine djl cannot start: " + reason);
        });
    }

    /** Says what is missing and what to add; empty if nothing is. */
    static Optional<String> missing() {
        ClassLoader loader = Libraries.class.getClassLoader();
        return missing(loader, platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    static Optional<String> missing(ClassLoader loader, String platform) {
        if (!hasClass(loader, "ai.djl.engine.Engine") || !hasClass(loader, "ai.djl.pytorch.engine.PtEngine")) {
            return Optional.of("it is not on the class path; add " + ENGINE + ", " + BRIDGE + " and " + NATIVE
                    + " with the classifier " + classifier(platform));
        }
        if (System.getenv("PYTORCH_LIBRARY_PATH") != null || System.getProperty("PYTORCH_LIBRARY_PATH") != null) {
            return Optional.empty(); // the user has a native library elsewhere
        }
        if (loader.getResource("jnilib/pytorch.properties") == null) {
            return Optional.of("the class path has no bridge from Java to PyTorch; add " + BRIDGE);
        }
        return hasNative(loader, platform)
                ? Optional.empty()
                : Optional.of("the class path has no native library of PyTorch for " + platform + "; add " + NATIVE
                        + " with the classifier " + classifier(platform));
    }

    /** Returns the name that DJL has for a platform, such as {@code linux-x86_64}. */
    static String platform(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        String prefix = name.startsWith("win") ? "win" : name.startsWith("mac") ? "osx" : "linux";
        return prefix + "-" + (processor.equals("amd64") ? "x86_64" : processor);
    }

    private static String classifier(String platform) {
        return PLATFORMS.contains(platform)
                ? platform
                : "of one of the platforms " + PLATFORMS + ", not yet made for " + platform;
    }

    private static boolean hasClass(ClassLoader loader, String name) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static boolean hasNative(ClassLoader loader, String platform) {
        try {
            for (URL url : Collections.list(loader.getResources("native/lib/pytorch.properties"))) {
                Properties properties = new Properties();
                try (InputStream in = url.openStream()) {
                    properties.load(in);
                }
                if (properties.getProperty("classifier", "").endsWith(platform)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
