package io.symplex.train;

import io.symplex.model.ParametricHamiltonian;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One training under way: epochs until the plan, a listener or an interrupt ends it. */
final class Training {

    private static final int FIRST_LOSSES = 16_384;
    private static final int DRAWS = 16;

    private final TrainingPlan plan;
    private final EpochLoss loss;
    private final double[] parameters;
    private final double[] gradient;
    private final Descent descent;
    private final @Nullable HeldOutLoss heldOut;
    private final Listeners listeners;
    private double[] losses; // grows: a plan may name more epochs than a listener lets happen
    private int epoch; // done so far

    Training(
            TrainingPlan plan,
            EpochLoss loss,
            double[] parameters,
            @Nullable HeldOutLoss heldOut,
            Listeners listeners) {
        this.plan = plan;
        this.loss = loss;
        this.parameters = parameters;
        this.gradient = new double[parameters.length];
        this.descent = plan.optimizer().start(loss, plan.epochs());
        this.heldOut = heldOut;
        this.listeners = listeners;
        this.losses = new double[Math.min(plan.epochs(), FIRST_LOSSES)];
    }

    TrainingResult run(Supplier<String> engine) {
        listeners.started();
        long begin = System.nanoTime();
        StopReason reason = epochs();
        double kept = epoch == 0 ? Double.NaN : settle();
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        requireFiniteParameters();
        ParametricHamiltonian model = plan.architecture()
                .hamiltonian(Arrays.copyOf(parameters, plan.architecture().parameterCount()));
        OptionalDouble least = heldOut == null ? OptionalDouble.empty() : heldOut.least();
        OptionalDouble noise = epoch == 0 ? OptionalDouble.empty() : loss.noise(parameters);
        return new TrainingResult(
                plan, model, kept, least, noise, Arrays.copyOf(losses, epoch), reason, time, engine.get());
    }

    private StopReason epochs() {
        while (epoch < plan.epochs()) {
            if (Thread.currentThread().isInterrupted()) {
                return StopReason.INTERRUPTED;
            }
            double value = requireFinite(descent.epoch(parameters), epoch + 1);
            keep(value);
            if (listeners.epochEnded(epoch, value) == TrainingListener.Decision.STOP && epoch < plan.epochs()) {
                return StopReason.STOPPED_BY_LISTENER;
            }
            if (heldOut != null && heldOut.stopAfter(parameters) && epoch < plan.epochs()) {
                return StopReason.HELD_OUT_LOSS_ROSE;
            }
            if (descent.converged() && epoch < plan.epochs()) {
                return StopReason.CONVERGED;
            }
        }
        return StopReason.EPOCHS_DONE;
    }

    private void keep(double value) {
        if (epoch == losses.length) {
            losses = Arrays.copyOf(losses, (int) Math.min(plan.epochs(), 2L * losses.length));
        }
        losses[epoch++] = value;
    }

    /**
     * Keeps the parameters that were best on what is held out, or else the last step's or those the optimiser made of
     * all steps, whichever are better; returns their loss.
     *
     * <p>They are compared over several more epochs' rows: where states are drawn afresh the last step has just fitted
     * the ones before, and a single draw often prefers the worse.
     */
    private double settle() {
        if (heldOut != null) {
            heldOut.takeBest(parameters);
            return requireFinite(loss.kept(parameters, gradient), epoch);
        }
        double[] made = parameters.clone();
        descent.finish(made);
        if (Arrays.equals(made, parameters)) {
            return requireFinite(loss.kept(parameters, gradient), epoch);
        }
        double last = 0;
        double other = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            loss.nextEpoch();
            last += requireFinite(lossOf(parameters), epoch) / DRAWS;
            other += lossOf(made) / DRAWS;
        }
        if (!(other < last)) {
            return last;
        }
        System.arraycopy(made, 0, parameters, 0, made.length);
        return other;
    }

    /** Returns the loss over the batches of the epoch begun last. */
    private double lossOf(double[] candidate) {
        double mean = 0;
        for (int batch = 0; batch < loss.batches(); batch++) {
            mean += loss.share(batch) * loss.evaluate(batch, candidate, gradient);
        }
        return mean;
    }

    private double requireFinite(double value, int at) {
        if (!Double.isFinite(value)) {
            double before = epoch == 0 ? Double.NaN : losses[epoch - 1];
            throw new DivergenceException(at, value, before, advice());
        }
        return value;
    }

    /** The last step is followed by no loss that would show what it did. */
    private void requireFiniteParameters() {
        for (double parameter : parameters) {
            if (!Double.isFinite(parameter)) {
                throw DivergenceException.ofParameter(epoch, parameter, losses[epoch - 1], advice());
            }
        }
    }

    private String advice() {
        return epoch == 0
                ? "nothing was learned yet: look for numbers of the data or the system that are huge or not finite"
                : plan.optimizer().remedy();
    }
}
