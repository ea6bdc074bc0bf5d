package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.internal.Checks;
import io.symplex.plan.ExperimentPlan;
import io.symplex.train.Adam;
import io.symplex.train.BayesianRegularization;
import io.symplex.train.HoldOut;
import io.symplex.train.InTurn;
import io.symplex.train.LevenbergMarquardt;
import io.symplex.train.Optimizer;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingPlan;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An experiment that knows its data and its objective; left to say is how to train.
 *
 * <p>What is left unsaid: two hidden layers of 16 tanh units, Adam with learning rate 1e-3 (averaging its last steps
 * where every epoch sees fresh states), 10,000 epochs, all rows at once, seed 0, double precision, the engine chosen by
 * Symplex, no reports.
 *
 * <p>Immutable: each word returns a new stage.
 *
 * <pre>{@code
 * var stage = Experiment.of(pendulum()).sample(100, 2.0).gradientMatching().epochs(5000).report(500);
 * var learned = stage.train();
 * var other = stage.seed(1).train();
 * }</pre>
 *
 * @param <S> the stage itself
 */
@CheckReturnValue
public abstract sealed class TrainingStage<S extends TrainingStage<S>> extends ComputeStage<S> implements Sentence
        permits GradientMatchingStage, TrajectoryMatchingStage {

    private final TrainingRequest request;

    TrainingStage(TrainingRequest request) {
        this.request = request;
    }

    abstract S with(TrainingRequest changed);

    @Override
    final S with(TrainingPlan changed) {
        return with(request.withPlan(changed));
    }

    @Override
    public TrainingPlan plan() {
        return request.plan();
    }

    /**
     * Sets the number of epochs.
     *
     * @param epochs {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     */
    public S epochs(int epochs) {
        return with(plan().withEpochs(epochs));
    }

    /**
     * Lets the optimiser make a step after every so many rows: an epoch is divided at random into batches of at most so
     * many.
     *
     * <p>Left unsaid, it sees all rows at once. Smaller batches make more steps for the same work.
     *
     * @param rows {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     */
    public S batch(int rows) {
        return with(plan().withBatch(Checks.atLeast(rows, 1, "batch")));
    }

    /**
     * Sets the optimiser's step size.
     *
     * @param learningRate finite, {@code > 0}
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     * @throws IllegalStateException if the optimiser finds its steps itself
     */
    public S learningRate(double learningRate) {
        return optimizer(plan().optimizer().withLearningRate(learningRate));
    }

    /**
     * Sets the optimiser, all of it: {@code adam()} does not average, which over fresh states is the default.
     *
     * <pre>{@code
     * optimizer(levenbergMarquardt())
     * optimizer(adam(0.01).withSchedule(cosine(0.01)).then(1000, lBfgs()))
     * }</pre>
     *
     * @param optimizer how parameters follow the gradient
     * @return the changed stage
     */
    public S optimizer(Optimizer optimizer) {
        return with(plan().withOptimizer(optimizer));
    }

    /**
     * Optimises in two ways: 500 epochs of Adam with learning rate 3e-3 find the valley, up to 100 steps of
     * Levenberg–Marquardt go down in it.
     *
     * <p>Ends orders of magnitude lower than Adam alone, in about a second at 16 units. Levenberg–Marquardt holds the
     * rows fixed: where every epoch draws fresh states, it draws once, two numbers for each parameter.
     *
     * @return the changed stage
     * @see io.symplex.train.LevenbergMarquardt
     */
    public S adamThenLevenbergMarquardt() {
        return adamThenLevenbergMarquardt(500, 100);
    }

    /**
     * Optimises in two ways; see {@link #adamThenLevenbergMarquardt()}.
     *
     * @param epochs of Adam, {@code >= 1}
     * @param steps of Levenberg–Marquardt at most, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if a value is out of its range
     */
    public S adamThenLevenbergMarquardt(int epochs, int steps) {
        Checks.atLeast(steps, 1, "steps");
        InTurn both = Adam.DEFAULTS.withLearningRate(3e-3).then(epochs, LevenbergMarquardt.DEFAULTS);
        return with(plan().withOptimizer(both).withEpochs(Math.addExact(epochs, steps)));
    }

    /**
     * Optimises in two ways, for noisy observations: 600 epochs of Adam with learning rate 1e-2, then up to 300 steps
     * of Levenberg–Marquardt that choose the weight decay from the data.
     *
     * <p>Nothing has to be held out or tried, and far more units than needed do no harm. The steps are shared by four
     * beginnings: with {@link #weightDecay}, 1e-6 if unsaid, and with three that try simpler laws; what makes the data
     * most probable is kept.
     *
     * @return the changed stage
     * @see io.symplex.train.BayesianRegularization
     */
    public S adamThenBayesianRegularization() {
        return adamThenBayesianRegularization(600, 300);
    }

    /**
     * Optimises in two ways; see {@link #adamThenBayesianRegularization()}.
     *
     * @param epochs of Adam, {@code >= 1}
     * @param steps of Levenberg–Marquardt at most, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if a value is out of its range
     */
    public S adamThenBayesianRegularization(int epochs, int steps) {
        Checks.atLeast(steps, 1, "steps");
        InTurn both = Adam.DEFAULTS.withLearningRate(1e-2).then(epochs, BayesianRegularization.DEFAULTS);
        return with(plan().withOptimizer(both).withEpochs(Math.addExact(epochs, steps)));
    }

    /**
     * Adds the squares of the weights and biases of the network to the loss: the energy stays smooth where the data
     * leave a choice. Masses, friction and the quadratic forms of words of structure are left alone.
     *
     * @param weight what their sum is multiplied by, finite, {@code >= 0}; 1e-6 is mild, 1e-4 much
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     */
    public S weightDecay(double weight) {
        return with(plan().withWeightDecay(weight));
    }

    /**
     * Holds a part of the data out of the training, ends it when the loss there has not fallen for a while, and keeps
     * what was best there.
     *
     * <p>Of observations and simulated trajectories whole trajectories are held out; of states drawn afresh, others are
     * drawn.
     *
     * @param fraction how much is held out, in (0, 1)
     * @param patience for how many epochs the loss need not fall, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if a value is out of its range
     */
    public S earlyStopping(double fraction, int patience) {
        Checks.positive(fraction, "fraction");
        return with(plan().withHoldOut(new HoldOut(fraction, patience)));
    }

    /**
     * Sets the seed of every random number: the same seed gives the same bits.
     *
     * @param seed any
     * @return the changed stage
     */
    public S seed(long seed) {
        return with(plan().withSeed(seed));
    }

    /**
     * Keeps the state of the training in a folder on the way, so that nothing is lost: the last three checkpoints, the
     * best one, and the end, also of a training that is interrupted.
     *
     * <pre>{@code
     * sentence.checkpoint(Path.of("run"), 500).train();                               // stopped, or killed
     * sentence.checkpoint(Path.of("run"), 500).resume(Path.of("run")).train();        // goes on
     * }</pre>
     *
     * @param folder where; made if it is missing, must hold no checkpoint yet unless {@link #resume} names it too
     * @param every how many epochs lie between two checkpoints, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if a value is out of its range, or {@link #resume} named another folder
     */
    public S checkpoint(Path folder, int every) {
        return with(request.withCheckpoints(request.checkpoints().keptIn(folder, every)));
    }

    /**
     * Goes on from the last checkpoint of this sentence in a folder; if there is none yet, the training begins.
     *
     * <p>It ends with the same bits as one that was never stopped. A checkpoint that is damaged is passed over, with a
     * log line, for the one before; one of another sentence is an error that says what differs. More epochs than before
     * are the way to go on with a training that had ended.
     *
     * @param folder where {@link #checkpoint} kept it
     * @return the changed stage
     * @throws IllegalArgumentException if {@link #checkpoint} named another folder
     */
    public S resume(Path folder) {
        return with(request.withCheckpoints(request.checkpoints().resumedFrom(folder)));
    }

    /**
     * Reports progress after epoch 1, every so many epochs and the last: a shell shows it, and without one it is
     * logged.
     *
     * @param every in epochs, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     */
    public S report(int every) {
        return with(plan().withReportEvery(Checks.atLeast(every, 1, "every")));
    }

    /**
     * Calls a listener after epoch 1, every so many epochs and the last.
     *
     * @param every in epochs, {@code >= 1}
     * @param listener who hears, on the training thread
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     */
    public S report(int every, ProgressListener listener) {
        Checks.atLeast(every, 1, "every");
        return with(request.withWatcher(plan -> new Reports(every, plan.epochs(), listener)));
    }

    /**
     * Calls a listener after every epoch; it may stop the training.
     *
     * @param listener who hears, on the training thread
     * @return the changed stage
     */
    public S listener(TrainingListener listener) {
        return with(request.withWatcher(plan -> listener));
    }

    /**
     * Trains not once but several times, with the seeds {@code seed}, {@code seed + 1} and so on: what the members
     * agree on was learned, where they differ it was not.
     *
     * <pre>{@code
     * var ensemble = sentence.ensemble(10).train();
     * ensemble.energySpread(state(1.0, 0.0));
     * }</pre>
     *
     * @param members how many, {@code >= 2}; five tell whether they agree, ten how far they differ
     * @return the stage of the ensemble
     * @throws IllegalArgumentException if out of its range
     */
    public EnsembleStage ensemble(int members) {
        return new EnsembleStage(request, members);
    }

    /**
     * Trains, in the calling thread.
     *
     * @return what was learned
     * @throws io.symplex.train.DivergenceException if a loss is not finite
     * @throws io.symplex.train.EngineUnavailableException if the engine is not on the class path
     * @throws IllegalArgumentException if checkpoints belong to another sentence, or all are damaged
     * @throws java.io.UncheckedIOException if a folder takes no checkpoints
     */
    public Learned train() {
        return new Learned(
                Trainer.run(plan(), request.listeners(), request.checkpoints().start()));
    }

    /**
     * Returns everything said so far as JSON: {@link Experiment#read} reads it, and {@code symplex train} trains it.
     * Listeners and checkpoints are no part of it.
     *
     * @return the text, with a line feed at its end
     * @throws IllegalArgumentException if the system is of a class of your own, or the network is none of ours
     */
    public String toJson() {
        return ExperimentPlan.of(plan()).toJson();
    }

    /** Returns three lines: that nothing has been done yet, from what it will be learned, and how. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Experiment, not run yet; .train() runs it\n  %s\n  %s; %s; %,d epochs; seed %d",
                plan().data(),
                plan().architecture(),
                plan().objective().name(),
                plan().epochs(),
                plan().seed());
    }
}
