package io.symplex.train;

import java.util.List;

/** Thrown when a plan names an engine that is not on the class path or cannot do what is asked. */
public final class EngineUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** The engine that was asked for. */
    private final String engine;

    /**
     * Creates the exception.
     *
     * @param engine the engine that was asked for
     * @param available the names of those found
     */
    public EngineUnavailableException(String engine, List<String> available) {
        super("engine '" + engine + "' not found, available: " + available
                + "; say engine(\"auto\") to let Symplex choose");
        this.engine = engine;
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
