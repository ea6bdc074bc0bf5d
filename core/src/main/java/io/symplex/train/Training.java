package io.symplex.train;

import io.symplex.internal.Checks;
import io.symplex.model.ParametricHamiltonian;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One training under way: epochs until the plan, a listener or an interrupt ends it. */
final class Training {

    private static final int FIRST_LOSSES = 16_384;
    private static final int DRAWS = 16;

    /** For how long a state is not remembered anew; for longer, if that would take a hundredth of the time. */
    private static final long LEAST_BETWEEN = TimeUnit.MILLISECONDS.toNanos(1);

    /** How long an interrupted training may take to compare what it keeps. */
    private static final long LAST_MOMENT = TimeUnit.MILLISECONDS.toNanos(20);

    private final TrainingPlan plan;
    private final EpochLoss loss;
    private final double[] parameters;
    private final double[] gradient;
    private final Descent descent;
    private final @Nullable HeldOutLoss heldOut;
    private final Listeners listeners;
    private final Checkpointing checkpoints;
    private @Nullable TrainingState boundary; // after a late epoch; an interrupt may cut the one that follows
    private long nextBoundary;
    private Duration before = Duration.ZERO; // the time of what is gone on with
    private int resumedAt; // epochs done before this went on; 0: it began
    private long begin;
    private double[] losses; // grows: a plan may name more epochs than a listener lets happen
    private int epoch; // done so far

    Training(
            TrainingPlan plan,
            EpochLoss loss,
            double[] parameters,
            @Nullable HeldOutLoss heldOut,
            Listeners listeners,
            Checkpointing checkpoints) {
        this.plan = plan;
        this.loss = loss;
        this.parameters = parameters;
        this.gradient = new double[parameters.length];
        this.descent = plan.optimizer().start(loss, plan.epochs());
        this.heldOut = heldOut;
        this.listeners = listeners;
        this.checkpoints = checkpoints;
        this.losses = new double[Math.min(plan.epochs(), FIRST_LOSSES)];
    }

    TrainingResult run(Supplier<String> engine) {
        checkpoints.begin(plan).ifPresent(this::goOn);
        listeners.started();
        begin = System.nanoTime();
        StopReason reason = epochs();
        if (heldOut != null) {
            heldOut.takeBest(parameters);
        }
        double kept = reason == StopReason.INTERRUPTED ? settleAtOnce() : settle(DRAWS);
        Duration time = time();
        requireFiniteParameters();
        ParametricHamiltonian model = plan.architecture()
                .hamiltonian(Arrays.copyOf(parameters, plan.architecture().parameterCount()));
        OptionalDouble least = heldOut == null ? OptionalDouble.empty() : heldOut.least();
        OptionalDouble noise = reason == StopReason.INTERRUPTED ? noiseAtOnce() : noise();
        TrainingResult result = new TrainingResult(
                plan, model, kept, least, noise, Arrays.copyOf(losses, epoch), reason, time, engine.get(), resumedAt);
        listeners.succeeded(result);
        return result;
    }

    private void goOn(TrainingState state) {
        double[] kept = state.array(TrainingState.PARAMETERS);
        System.arraycopy(
                Checks.length(kept, parameters.length, "state 'parameters'"), 0, parameters, 0, parameters.length);
        losses = state.array(TrainingState.LOSSES).clone();
        epoch = losses.length;
        resumedAt = epoch;
        before = state.time();
        descent.restore(state.part(TrainingState.OPTIMIZER));
        if (heldOut != null) {
            heldOut.restore(state.part(TrainingState.HELD_OUT));
        }
    }

    private TrainingState state() {
        return TrainingState.of(
                parameters,
                Arrays.copyOf(losses, epoch),
                descent.state(),
                heldOut == null ? Map.of() : heldOut.state(),
                time());
    }

    private Duration time() {
        return before.plusNanos(System.nanoTime() - begin);
    }

    private StopReason epochs() {
        StopReason reason;
        try {
            reason = wholeEpochs();
            boundary = checkpoints.keepsEnd() ? state() : null;
        } catch (CancellationException e) {
            requireInterrupted(e);
            reason = StopReason.INTERRUPTED;
        }
        if (boundary != null && boundary.epoch() > resumedAt) {
            checkpoints.keep(boundary);
        }
        return reason;
    }

    private StopReason wholeEpochs() {
        if (heldOut != null && heldOut.isOver()) {
            return StopReason.HELD_OUT_LOSS_ROSE; // what is gone on with had ended
        }
        if (resumedAt > 0 && descent.converged()) {
            return StopReason.CONVERGED;
        }
        while (epoch < plan.epochs()) {
            if (Thread.currentThread().isInterrupted()) {
                return StopReason.INTERRUPTED;
            }
            double value = requireFinite(descent.epoch(parameters), epoch + 1);
            keep(value);
            StopReason reason = reasonToStop(value);
            if (checkpoints.keepsEnd()) {
                keepState();
            }
            if (reason != null && epoch < plan.epochs()) {
                return reason;
            }
        }
        return StopReason.EPOCHS_DONE;
    }

    /** Hands the state out where it is due, and remembers one every now and then: the next epoch may be cut off. */
    private void keepState() {
        boolean due = checkpoints.isDueAfter(epoch) && epoch < plan.epochs();
        long now = System.nanoTime();
        if (!due && boundary != null && now < nextBoundary) {
            return;
        }
        TrainingState state = state();
        nextBoundary = System.nanoTime() + Math.max(LEAST_BETWEEN, 100 * (System.nanoTime() - now));
        boundary = state;
        if (due) {
            checkpoints.keep(state);
        }
    }

    private @Nullable StopReason reasonToStop(double value) {
        if (listeners.epochEnded(epoch, value) == TrainingListener.Decision.STOP) {
            return StopReason.STOPPED_BY_LISTENER;
        }
        if (heldOut != null && heldOut.stopAfter(parameters)) {
            return StopReason.HELD_OUT_LOSS_ROSE;
        }
        return descent.converged() ? StopReason.CONVERGED : null;
    }

    /** Cancelled is an evaluation whose thread was interrupted; anything else that someone cancelled is his matter. */
    private static void requireInterrupted(CancellationException thrown) {
        if (!Thread.currentThread().isInterrupted()) {
            throw thrown;
        }
    }

    private void keep(double value) {
        if (epoch == losses.length) {
            losses = Arrays.copyOf(losses, (int) Math.min(plan.epochs(), 2L * losses.length));
        }
        losses[epoch++] = value;
    }

    /**
     * Keeps, unless some were best on what is held out, the last step's parameters or those the optimiser made of all
     * steps, whichever are better; returns their loss.
     *
     * <p>They are compared over several more epochs' rows: where states are drawn afresh the last step has just fitted
     * the ones before, and a single draw often prefers the worse.
     */
    private double settle(int most) {
        try {
            return compare(most);
        } catch (CancellationException e) {
            requireInterrupted(e);
            return losses[epoch - 1];
        }
    }

    /** Compares over as many draws as take no time that anyone notices, though the thread is interrupted. */
    private double settleAtOnce() {
        if (epoch == 0) {
            return Double.NaN;
        }
        int draws = lastDraws();
        return draws == 0 ? losses[epoch - 1] : uninterrupted(() -> settle(draws));
    }

    /** Returns how many epochs' evaluations an interrupted training may still take. */
    private int lastDraws() {
        long perDraw = 2 * (System.nanoTime() - begin) / Math.max(1, epoch - resumedAt);
        return (int) Math.min(DRAWS, LAST_MOMENT / Math.max(1, perDraw));
    }

    /** Does what an interrupt would end at once; the thread stays interrupted. */
    private static <T> T uninterrupted(Supplier<T> last) {
        Thread.interrupted();
        try {
            return last.get();
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private OptionalDouble noiseAtOnce() {
        return lastDraws() == 0 ? OptionalDouble.empty() : uninterrupted(this::noise);
    }

    /** Returns nothing before the first epoch, or if an interrupt comes. */
    private OptionalDouble noise() {
        try {
            return epoch == 0 ? OptionalDouble.empty() : loss.noise(parameters);
        } catch (CancellationException e) {
            requireInterrupted(e);
            return OptionalDouble.empty();
        }
    }

    private double compare(int most) {
        if (heldOut != null) {
            return requireFinite(loss.kept(parameters, gradient), epoch);
        }
        double[] made = parameters.clone();
        descent.finish(made);
        if (Arrays.equals(made, parameters)) {
            return requireFinite(loss.kept(parameters, gradient), epoch);
        }
        double last = 0;
        double other = 0;
        for (int draw = 0; draw < most; draw++) {
            loss.nextEpoch();
            last += requireFinite(lossOf(parameters), epoch) / most;
            other += lossOf(made) / most;
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
            throw new DivergenceException(at, value, lastLoss(), advice());
        }
        return value;
    }

    private double lastLoss() {
        return epoch == 0 ? Double.NaN : losses[epoch - 1];
    }

    /** The last step is followed by no loss that would show what it did. */
    private void requireFiniteParameters() {
        for (double parameter : parameters) {
            if (!Double.isFinite(parameter)) {
                throw DivergenceException.ofParameter(Math.max(epoch, 1), parameter, lastLoss(), advice());
            }
        }
    }

    private String advice() {
        return epoch == 0
                ? "nothing was learned yet: look for numbers of the data or the system that are huge or not finite"
                : plan.optimizer().remedy() + remedyOfSteps();
    }

    private String remedyOfSteps() {
        boolean solved = plan.objective() instanceof TrajectoryMatching matching
                && matching.integrator().explicit().isEmpty();
        return solved ? ", or choose a smaller dt: a step of implicit midpoint may be too long to be solved" : "";
    }
}
