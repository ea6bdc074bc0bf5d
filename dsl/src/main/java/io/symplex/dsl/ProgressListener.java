package io.symplex.dsl;

/**
 * Hears now and then how far a training is.
 *
 * <pre>{@code
 * ProgressListener printed = (epoch, loss) -> System.out.printf("%d %.2e%n", epoch, loss);
 * stage.report(500, printed).train();
 * }</pre>
 */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Called on the training thread.
     *
     * @param epoch the epoch that ended, from 1
     * @param loss its loss, dimensionless
     */
    void progress(int epoch, double loss);
}
