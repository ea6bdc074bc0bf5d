package io.symplex.train;

import java.util.List;

/** Thrown when a plan names an engine that is not there, or that cannot do what is asked. */
public final class EngineUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** The engine that was asked for. */
    private final String engine;

    private EngineUnavailableException(String engine, String message) {
        super(message);
        this.engine = engine;
    }

    static EngineUnavailableException notFound(String engine, List<String> available) {
        return new EngineUnavailableException(
                engine,
                "engine '" + engine + "' not found, available: " + available
                        + "; say engine(\"auto\") to let Symplex choose");
    }

    static EngineUnavailableException because(String engine, String obstacle) {
        return new EngineUnavailableException(engine, "engine '" + engine + "' cannot train this: " + obstacle);
    }

    static EngineUnavailableException withoutJacobians(String description) {
        String name = description.split(" ", 2)[0];
        return because(
                name,
                "it computes no Jacobians, which Levenberg-Marquardt needs; say engine(\"jvm\"), or"
                        + " optimizer(lBfgs())");
    }

    static EngineUnavailableException withoutWindows(String description) {
        String name = description.split(" ", 2)[0];
        return because(
                name,
                "it goes from one observation to the next by symplectic Euler only; say engine(\"jvm\"), or leave"
                        + " out integrator(…), window(…) and freeStarts()");
    }

    /**
     * Returns the engine that was asked for.
     *
     * @return its name
     */
    public String engine() {
        return engine;
    }
}
