package io.symplex.scripts.run;

import io.symplex.sweep.SweepRunner;
import java.lang.reflect.InvocationTargetException;

/** Finds the runner for Spark by its name: the command works without Spark's jars. */
final class OnSpark {

    private static final String RUNNER = "io.symplex.sweep.spark.Spark";

    private OnSpark() {}

    /**
     * Returns the runner on a cluster; it is {@code AutoCloseable}.
     *
     * @param master where the cluster is, as {@code spark://host:7077}
     * @return the runner
     * @throws IllegalStateException if Spark is missing or cannot be reached; the message says what to do
     */
    static SweepRunner at(String master) {
        try {
            return (SweepRunner)
                    Class.forName(RUNNER).getMethod("at", String.class).invoke(null, master);
        } catch (InvocationTargetException e) {
            throw cause(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw missing(e);
        }
    }

    /** Ends a session on a cluster; of any other runner nothing is open. */
    static void end(SweepRunner runner) {
        if (runner instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException("the Spark session cannot be ended (" + e + ")", e);
            }
        }
    }

    private static RuntimeException cause(Throwable cause) {
        if (cause instanceof LinkageError) {
            return missing(cause);
        }
        return cause instanceof IllegalStateException said
                ? said
                : new IllegalStateException("Spark cannot be used (" + cause + ")", cause);
    }

    private static IllegalStateException missing(Throwable e) {
        return new IllegalStateException(
                "--spark needs Spark, which is not on the class path; add org.apache.spark:spark-sql_2.13:4.2.0, "
                        + "or start it by spark-submit, as README says under 'On a Spark cluster'",
                e);
    }
}
