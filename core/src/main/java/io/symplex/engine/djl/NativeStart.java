package io.symplex.engine.djl;

import ai.djl.engine.Engine;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads PyTorch's native library, which DJL unpacks into the user's folder the first time.
 *
 * <p>DJL is told to be offline meanwhile: else it asks a cloud's metadata address who runs it, and tells its makers.
 */
final class NativeStart {

    private static final Logger LOG = LoggerFactory.getLogger(NativeStart.class);
    private static final String OFFLINE = "ai.djl.offline";
    private static final String TELEMETRY = "OPT_OUT_TRACKING";

    private NativeStart() {}

    static Engine engine() {
        String offline = System.setProperty(OFFLINE, "true");
        String telemetry = System.setProperty(TELEMETRY, "true");
        try {
            announce();
            return Engine.getEngine("PyTorch");
        } finally {
            restore(OFFLINE, offline);
            restore(TELEMETRY, telemetry);
        }
    }

    private static void restore(String key, @Nullable String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }

    private static void announce() {
        Platform platform = Platform.detectPlatform("pytorch");
        Path folder = Utils.getEngineCacheDir("pytorch")
                .resolve(platform.getVersion() + "-" + platform.getFlavor() + "-" + platform.getClassifier());
        if (!platform.isPlaceholder() && Files.notExists(folder)) {
            LOG.info("unpacking PyTorch's native library, about 430 MB, into {}; this once takes some seconds", folder);
        }
    }
}
