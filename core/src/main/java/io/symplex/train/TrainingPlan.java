package io.symplex.train;

import io.symplex.internal.Checks;
import io.symplex.model.Architecture;
import io.symplex.model.NetworkArchitecture;
import io.symplex.model.Perceptron;

/**
 * Everything that is said about a training: a record tree, equal by value. The same plan gives the same bits on any
 * machine, as long as the system it names does.
 *
 * @param data what is learned from
 * @param objective what is made small
 * @param architecture the network; as many degrees of freedom as the data
 * @param optimizer how parameters follow the gradient
 * @param epochs how many epochs, {@code >= 1}
 * @param batch how many rows the optimiser sees before it makes a step: an epoch is divided at random into batches of
 *     at most so many; 0: all at once
 * @param holdOut what is kept from the training, to tell when to stop
 * @param weightDecay what the sum of the squares of the network's parameters is multiplied by and added to the loss,
 *     {@code >= 0}
 * @param seed of every random number, any
 * @param compute what it computes with: engine, number type, threads, device
 * @param reportEvery progress is reported after epoch 1 and every so many epochs; 0: never
 */
public record TrainingPlan(
        TrainingData data,
        Objective objective,
        Architecture architecture,
        Optimizer optimizer,
        int epochs,
        int batch,
        HoldOut holdOut,
        double weightDecay,
        long seed,
        Compute compute,
        int reportEvery) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range, or the network does not fit the data
     */
    public TrainingPlan {
        Checks.atLeast(epochs, 1, "epochs");
        Checks.atLeast(batch, 0, "batch");
        Checks.notNegative(weightDecay, "weightDecay");
        Checks.atLeast(reportEvery, 0, "reportEvery");
        if (architecture.degreesOfFreedom() != data.degreesOfFreedom()) {
            throw new IllegalArgumentException("architecture must have as many degrees of freedom as the data ("
                    + data.degreesOfFreedom() + "), got " + architecture.degreesOfFreedom());
        }
        if (data instanceof SampledStates
                && architecture instanceof NetworkArchitecture network
                && network.forcing().isPresent()) {
            throw new IllegalArgumentException(
                    "data must be trajectories, whose rows have times, for a force, got states"
                            + " sampled alone; say simulate(steps, dt) after sample(…)");
        }
    }

    /**
     * Returns a plan with defaults: two layers of 16 tanh units, Adam, 10,000 epochs, all rows at once, seed 0, double
     * precision.
     *
     * <p>Over fresh states Adam averages, as their losses jitter; over fixed data it does not.
     *
     * @param data what is learned from
     * @param objective what is made small
     * @return the plan
     */
    public static TrainingPlan of(TrainingData data, Objective objective) {
        return new TrainingPlan(
                data,
                objective,
                Perceptron.of(data.degreesOfFreedom(), 16, 16),
                data instanceof SampledStates ? Adam.DEFAULTS.withAveraging(true) : Adam.DEFAULTS,
                10_000,
                0,
                HoldOut.NOTHING,
                0,
                0,
                Compute.DEFAULTS,
                0);
    }

    /**
     * Returns this with another objective.
     *
     * @param objective what is made small
     * @return the changed copy
     */
    public TrainingPlan withObjective(Objective objective) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with another network.
     *
     * @param architecture the network; as many degrees of freedom as the data
     * @return the changed copy
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public TrainingPlan withArchitecture(Architecture architecture) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with another optimiser.
     *
     * @param optimizer how parameters follow the gradient
     * @return the changed copy
     */
    public TrainingPlan withOptimizer(Optimizer optimizer) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with another number of epochs.
     *
     * @param epochs {@code >= 1}
     * @return the changed copy
     * @throws IllegalArgumentException if out of range
     */
    public TrainingPlan withEpochs(int epochs) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with another batch size.
     *
     * @param batch in rows; 0: all at once
     * @return the changed copy
     * @throws IllegalArgumentException if negative
     */
    public TrainingPlan withBatch(int batch) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with other data.
     *
     * @param data what is learned from; as many degrees of freedom as the network
     * @return the changed copy
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public TrainingPlan withData(TrainingData data) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with something else held out.
     *
     * @param holdOut what is kept from the training
     * @return the changed copy
     */
    public TrainingPlan withHoldOut(HoldOut holdOut) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with another weight decay.
     *
     * @param weightDecay what the sum of the squares of the parameters is multiplied by, finite, {@code >= 0}
     * @return the changed copy
     * @throws IllegalArgumentException if out of range
     */
    public TrainingPlan withWeightDecay(double weightDecay) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with another seed.
     *
     * @param seed of every random number, any
     * @return the changed copy
     */
    public TrainingPlan withSeed(long seed) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this, computed otherwise.
     *
     * @param compute engine, number type, threads, device
     * @return the changed copy
     */
    public TrainingPlan withCompute(Compute compute) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }

    /**
     * Returns this with another distance between reports.
     *
     * @param reportEvery in epochs; 0: never
     * @return the changed copy
     * @throws IllegalArgumentException if negative
     */
    public TrainingPlan withReportEvery(int reportEvery) {
        return new TrainingPlan(
                data,
                objective,
                architecture,
                optimizer,
                epochs,
                batch,
                holdOut,
                weightDecay,
                seed,
                compute,
                reportEvery);
    }
}
