package io.symplex.dsl;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.symplex.data.Observations;
import io.symplex.discover.Library;
import io.symplex.evaluate.Residuals;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.Checks;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.ParametricHamiltonian;
import io.symplex.plan.ExperimentPlan;
import io.symplex.plan.Provenance;
import io.symplex.plot.Figure;
import io.symplex.system.Force;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;
import io.symplex.system.State;
import io.symplex.train.ObservedData;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.StopReason;
import io.symplex.train.TrainingData;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an experiment learned: a {@link Hamiltonian} like any other, which knows how it came about.
 *
 * <p>Its energy is learned up to a constant, as only differences of energy move anything. Immutable.
 *
 * <pre>{@code
 * learned.energy(1.0, 0.0);
 * learned.timeDerivatives(1.0, 0.0);
 * learned.simulate(state(1.0, 0.0), 2000, 0.01);
 * learned.compare(state(1.0, 0.0), 2000, 0.01).figure();
 * learned.save(Path.of("learned.safetensors"));
 * }</pre>
 */
public final class Learned implements Hamiltonian {

    private final TrainingResult result;
    private final Provenance provenance;

    Learned(TrainingResult result) {
        this.result = result;
        this.provenance = Provenance.of(result);
    }

    /**
     * Returns the network that was trained.
     *
     * @return the model, with its parameters
     */
    public ParametricHamiltonian model() {
        return result.model();
    }

    /**
     * Returns everything that was said.
     *
     * @return the plan
     */
    public TrainingPlan plan() {
        return result.plan();
    }

    /**
     * Returns the loss of what was learned: over all data, or over fresh draws where every epoch makes one.
     *
     * @return the loss, dimensionless; NaN if the training was interrupted before its first epoch
     */
    public double loss() {
        return result.loss();
    }

    /**
     * Returns the loss of what was learned on what was held out, after {@code earlyStopping(…)}.
     *
     * @return the least that was met; empty if nothing was held out
     */
    public OptionalDouble heldOutLoss() {
        return result.heldOutLoss();
    }

    /**
     * Returns an estimate of the noise in what was seen: the standard deviation of what the learned motion leaves over,
     * less what free starts take up.
     *
     * @return the noise of one number; empty unless trajectories were matched through windows, by another method than
     *     symplectic Euler, or with free starts
     */
    public OptionalDouble noise() {
        return result.noise();
    }

    /**
     * Returns the loss of every epoch, met on the way.
     *
     * @return a copy, shape [epochs]
     */
    public double[] losses() {
        return result.losses();
    }

    /**
     * Returns how many epochs were done.
     *
     * @return the epochs
     */
    public int epochs() {
        return result.epochs();
    }

    /**
     * Returns why the training ended.
     *
     * @return the reason
     */
    public StopReason stopReason() {
        return result.stopReason();
    }

    /**
     * Returns how long the training took.
     *
     * @return elapsed time
     */
    public Duration time() {
        return result.time();
    }

    /**
     * Says what computed.
     *
     * @return engine, kernel, precision and threads
     */
    public String engine() {
        return result.engine();
    }

    /**
     * Returns how many epochs had been done when the training went on from a checkpoint.
     *
     * @return the epochs; 0 if it began at the beginning
     */
    public int resumedAt() {
        return result.resumedAt();
    }

    /**
     * Says where this comes from, beside {@link #plan}: versions, the data's fingerprint, seed, engine, time.
     *
     * @return the facts
     */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Writes everything into a folder: the plan, the model, the losses, the facts, and figures.
     *
     * @param folder made if it is missing; must hold no such files yet
     * @return the absolute path of the folder
     * @throws IllegalArgumentException if it holds such files, or the plan or the model cannot be written
     * @throws java.io.UncheckedIOException if it cannot be written
     * @see RunFolder
     */
    @CanIgnoreReturnValue
    public Path saveRun(Path folder) {
        return RunFolder.write(this, folder, false);
    }

    /**
     * Writes everything into a folder as {@link #saveRun} does, replacing what is left there of an older run.
     *
     * @param folder made if it is missing
     * @return the absolute path of the folder
     * @throws IllegalArgumentException if the plan or the model cannot be written
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public Path overwriteRun(Path folder) {
        return RunFolder.write(this, folder, true);
    }

    /**
     * Returns the system that this was learned from, if its energy is known.
     *
     * @return the truth; empty if this was learned from observations
     */
    public Optional<Hamiltonian> truth() {
        TrainingData data = plan().data();
        if (data instanceof SampledStates sampled) {
            return Optional.of(sampled.system());
        }
        return data instanceof SimulatedTrajectories simulated ? Optional.of(simulated.system()) : Optional.empty();
    }

    /**
     * Simulates the learned system by symplectic Euler, keeping every state. A force from outside acts from time 0 on;
     * {@link Symplex#simulate(Hamiltonian, State, io.symplex.integrate.Simulation)} begins at any.
     *
     * @param start where it starts, at time 0
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the states, the start first
     * @throws IllegalArgumentException if a value is out of its range or the start does not fit the system
     */
    public Trajectory simulate(State start, int steps, double dt) {
        return Symplex.simulate(this, start, steps, dt);
    }

    /**
     * Simulates the learned system and the one it was learned from, and compares.
     *
     * @param start where both start
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the comparison
     * @throws IllegalArgumentException if a value is out of its range or the start does not fit the system
     * @throws IllegalStateException if this was learned from observations: say with what to compare
     */
    public Comparison compare(State start, int steps, double dt) {
        Hamiltonian truth = truth().orElseThrow(() -> new IllegalStateException(
                "compare(start, steps, dt) must know the true system, got something learned from"
                        + " observations; say compare(truth, start, steps, dt) or compare(observations, dt)"));
        return compare(truth, start, steps, dt);
    }

    /**
     * Simulates the learned system and another, and compares.
     *
     * @param truth the other system, as many degrees of freedom
     * @param start where both start
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the comparison
     * @throws IllegalArgumentException if a value is out of its range or the start does not fit the systems
     */
    public Comparison compare(Hamiltonian truth, State start, int steps, double dt) {
        truth.requireDegreesOfFreedom(degreesOfFreedom(), "what was learned");
        return Comparison.of(this, truth, start, steps, dt);
    }

    /**
     * Returns what the learned motion leaves over of observations, its start in every trajectory found by least
     * squares: only noise, if what was learned is right. Of what was learned from positions only, those of positions.
     *
     * @param seen as many degrees of freedom; trajectories that were not learned from tell most
     * @param dt the longest step of the Runge-Kutta method, finite, {@code > 0}
     * @return what is left over; {@link #residualFigure} draws it
     * @throws IllegalArgumentException if the step is out of its range or the degrees of freedom differ
     */
    public Residuals residuals(Observations seen, double dt) {
        requireDegreesOfFreedom(seen.degreesOfFreedom(), "what was seen");
        return Compared.of(plan(), seen).residuals(this, new RungeKutta4(), dt);
    }

    /**
     * Draws {@link #residuals}: over time, where a pattern is what was not learned, and their distribution beside that
     * of noise.
     *
     * @param seen as many degrees of freedom
     * @param dt the longest step, finite, {@code > 0}
     * @return the figure, of the first four coordinates
     * @throws IllegalArgumentException if the step is out of its range or the degrees of freedom differ
     * @throws IllegalStateException if the learned motion runs away
     */
    public Figure residualFigure(Observations seen, double dt) {
        return ResidualFigure.of(residuals(seen, dt));
    }

    /**
     * Simulates the learned system from the first state of every observed trajectory to all its times, and compares
     * with what was seen.
     *
     * <p>The first state is the first row of which every number was seen. Where there is none, as of positions alone,
     * it is the one from which the learned motion follows the trajectory most closely. After learning from positions
     * only, momenta are not looked at.
     *
     * @param seen as many degrees of freedom; trajectories that were not learned from tell most
     * @param dt the longest step, finite, {@code > 0}
     * @return the comparison
     * @throws IllegalArgumentException if the step is out of its range, or the observations do not fit: other degrees
     *     of freedom, or other names or another order of coordinates than those this was learned from
     */
    public Comparison compare(Observations seen, double dt) {
        requireDegreesOfFreedom(seen.degreesOfFreedom(), "the observations");
        if (plan().data() instanceof ObservedData learnedFrom) {
            seen.requireNames(learnedFrom.observations().names());
        }
        return Comparison.of(this, Compared.of(plan(), seen), Checks.positive(dt, "dt"));
    }

    /**
     * Draws the learned energy along every coordinate through the middle of the data, beside the true one if it is
     * known.
     *
     * @return the figure
     */
    public Figure figure() {
        return EnergyFigure.of(this);
    }

    /**
     * Puts the learned energy into words: the sparse formula that moves most like it where the data were. A force from
     * outside is left aside.
     *
     * @param library the terms it may be made of, such as {@code polynomials(4).trig()}
     * @return the law
     * @throws IllegalArgumentException if there are fewer states than terms, or a term is not finite at a state,
     *     depends on others, or is in other coordinates
     */
    public Discovered discover(Library library) {
        return Distillation.of(this, library);
    }

    /**
     * Puts the learned energy into words, and says how much of it they tell.
     *
     * @param library the terms they may be made of
     * @return the law and what it explains
     * @throws IllegalArgumentException as {@link #discover} does
     */
    public Explanation explain(Library library) {
        Discovered law = discover(library);
        return new Explanation(law, law.diagnostics().explained());
    }

    /**
     * Says what was learned part by part: kinetic and potential energy, where they are apart, and friction, and a force
     * from outside.
     *
     * @return the parts, as text, numbers and a figure
     */
    public Parts explain() {
        return new Parts(this);
    }

    /**
     * Draws the loss over the epochs.
     *
     * @return the figure
     * @throws IllegalStateException if the training was interrupted before its first epoch
     */
    public Figure lossFigure() {
        return LossFigure.of(this);
    }

    /**
     * Saves the learned energy as a safetensors file, which {@link Symplex#load(Path)} and PyTorch read.
     *
     * @param file where to, ending in {@code .safetensors}; must not exist yet
     * @return the absolute path of the file
     * @throws IllegalArgumentException if the file exists, or its ending is another
     * @throws IllegalStateException if the model is no {@link NeuralHamiltonian}
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    @CanIgnoreReturnValue
    public Path save(Path file) {
        return network().save(file);
    }

    /**
     * Saves the learned energy as {@link #save} does, replacing an older file.
     *
     * @param file where to, ending in {@code .safetensors}
     * @return the absolute path of the file
     * @throws IllegalArgumentException if its ending is another
     * @throws IllegalStateException if the model is no {@link NeuralHamiltonian}
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    @CanIgnoreReturnValue
    public Path overwrite(Path file) {
        return network().overwrite(file);
    }

    /**
     * Returns what was learned of some particles for more or fewer that are alike and act on each other in the same
     * way.
     *
     * @param particles how many
     * @return the energy of so many, with the same parameters
     * @throws IllegalStateException if neither {@code pairPotential(…)} nor a chain was said, or the particles have
     *     masses or friction of their own
     * @throws IllegalArgumentException if there are too few or too many
     */
    public NeuralHamiltonian withParticles(int particles) {
        if (model() instanceof NeuralHamiltonian network) {
            return network.withParticles(particles);
        }
        throw new IllegalStateException("withParticles(…) must be said of a network of our own, got "
                + model().architecture() + "; learn with pairPotential(…) or a chain");
    }

    private NeuralHamiltonian network() {
        if (!(model() instanceof NeuralHamiltonian network)) {
            throw new IllegalStateException("only a perceptron can be saved, got " + model().architecture()
                    + "; keep model().parameters() yourself");
        }
        NeuralHamiltonian named = plan().data() instanceof ObservedData learnedFrom
                ? network.withCoordinates(learnedFrom.observations().names())
                : network;
        return named.withNotes(notes());
    }

    /** Says where the model comes from, but for a plan that cannot be written. */
    private Map<String, String> notes() {
        try {
            return Map.of("plan", ExperimentPlan.of(plan()).toNote(), "symplex", provenance.symplex());
        } catch (IllegalArgumentException own) {
            return Map.of("symplex", provenance.symplex());
        }
    }

    /** Returns the friction that was learned beside the energy: {@link #simulate} moves with it. */
    @Override
    public Optional<Friction> friction() {
        return model().friction();
    }

    /** Returns the force beside the energy, known or learned: {@link #simulate} moves with it. */
    @Override
    public Optional<Force> force() {
        return model().force();
    }

    /** Returns T(p) and V(q) apart, if they were learned so: methods for separable systems take them. */
    @Override
    public Optional<SeparableHamiltonian> separated() {
        return model().separated();
    }

    @Override
    public int degreesOfFreedom() {
        return model().degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        return model().energy(q, p);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        model().gradient(q, p, outQ, outP);
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        model().energies(count, q, p, out);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        model().gradients(count, q, p, outQ, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        model().positionGradients(count, q, p, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        model().momentumGradients(count, q, p, out);
    }

    /** Returns two lines: how well and how long, and what was trained. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Learned: loss %.3g after %,d epochs%s in %.2f s (%s)\n  %s; %s; seed %d; %s",
                loss(),
                epochs(),
                resumedAt() == 0 ? "" : String.format(Locale.ROOT, ", %,d of them before,", resumedAt()),
                time().toNanos() / 1e9,
                stopReason(),
                model().architecture(),
                plan().objective().name(),
                plan().seed(),
                engine());
    }
}
