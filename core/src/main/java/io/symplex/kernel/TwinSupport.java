package io.symplex.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out, once, whether this JVM has the vector twin. */
final class TwinSupport {

    private static final String MODULE = "jdk.incubator.vector";

    private static final @Nullable String OBSTACLE = look();

    private static final @Nullable Twin TWIN = OBSTACLE == null ? load() : null;

    private TwinSupport() {}

    static Optional<Twin> twin() {
        return Optional.ofNullable(TWIN);
    }

    static Optional<String> obstacle() {
        return Optional.ofNullable(OBSTACLE);
    }

    private static @Nullable String look() {
        return obstacle(
                ModuleLayer.boot().findModule(MODULE).isPresent(),
                System.getProperty("java.vm.name", ""),
                System.getProperty("java.vm.info", ""));
    }

    /** What the JVM says of itself: without the optimising compiler every vector operation is a call and an object. */
    static @Nullable String obstacle(boolean module, String vmName, String vmInfo) {
        if (!module) {
            return "the module " + MODULE + " is not there; start java with --add-modules " + MODULE;
        }
        if (!vmName.contains("Server VM") || vmInfo.contains("interpreted") || vmInfo.contains("emulated-client")) {
            return "this JVM runs without HotSpot's optimising compiler (" + vmName + ", " + vmInfo
                    + "); leave out -Xint and -XX:TieredStopAtLevel";
        }
        return null;
    }

    private static Twin load() {
        try {
            return Class.forName("io.symplex.kernel.VectorTwin")
                    .asSubclass(Twin.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("the vector twin is not there, though it is compiled with this class", impossible);
        }
    }
}
