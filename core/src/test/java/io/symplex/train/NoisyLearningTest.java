package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** States seen with noise, and no derivatives. */
class NoisyLearningTest {

    static final double NOISE = 0.05;

    private static final HarmonicOscillator SYSTEM = new HarmonicOscillator();

    @Test
    void wholeTrajectoriesWithFreeStartsTellTheMotionAndTheNoise() {
        TrainingResult result = Trainer.run(plan(), List.of());

        assertThat(result.noise().orElseThrow()).isCloseTo(NOISE, within(0.2 * NOISE));
        assertThat(result.loss()).isCloseTo(2 * NOISE * NOISE, within(NOISE * NOISE));
        Simulation orbit = Simulation.of(200, 0.05).withIntegrator(new RungeKutta4());
        RolloutError error =
                RolloutError.of(orbit.run(SYSTEM, State.of(1, 0)), orbit.run(result.model(), State.of(1, 0)));
        assertThat(error.maxQ()).isLessThan(4 * NOISE); // over ten units of time, seen for five
    }

    /** Whole trajectories with free starts, short pieces first. */
    static TrainingPlan plan() {
        TrajectoryMatching objective = new TrajectoryMatching(0.25, false)
                .withIntegrator(new RungeKutta4())
                .withWindow(TrajectoryMatching.WHOLE)
                .withFreeStarts(true)
                .withShortFirst(4);
        return TrainingPlan.of(new ObservedData(noisy()), objective)
                .withArchitecture(Perceptron.of(1, 8))
                .withOptimizer(Adam.DEFAULTS.withLearningRate(1e-2).then(400, LevenbergMarquardt.DEFAULTS))
                .withWeightDecay(1e-6)
                .withEpochs(420);
    }

    @Test
    void aPullTowardsZeroIsPartOfWhatIsMadeSmall() {
        TrainingPlan plan = TrainingPlan.of(new SampledStates(SYSTEM, 20, 1.5), new GradientMatching())
                .withArchitecture(Perceptron.of(1, 3))
                .withOptimizer(LevenbergMarquardt.DEFAULTS.withTolerance(0))
                .withWeightDecay(1e-2)
                .withEpochs(200);
        double[] parameters;
        double[] gradient;
        double[] normal;
        try (LossEvaluator evaluator =
                Engines.choose(plan.architecture(), plan.compute()).evaluator(plan.architecture(), plan.compute())) {
            FixedLoss loss = new Decayed(
                            new GradientMatching().prepare(plan, evaluator),
                            new WeightDecay(plan.architecture().decayed(), 1e-2))
                    .fixed();
            parameters = Trainer.run(plan, List.of()).model().parameters();
            gradient = new double[parameters.length];
            double value = loss.evaluate(parameters, gradient);
            NormalEquations equations = new NormalEquations(parameters.length);
            loss.normalEquations(parameters, equations);
            assertThat(loss.scale() * equations.sum()).isCloseTo(value, within(1e-12));
            normal = equations.right().clone();
            for (int i = 0; i < normal.length; i++) {
                assertThat(2 * loss.scale() * normal[i]).isCloseTo(gradient[i], within(1e-12));
            }
        }
        for (double slope : gradient) {
            assertThat(slope).isCloseTo(0, within(1e-5)); // it is a minimum of both
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withWeightDecay(-1))
                .withMessage("weightDecay must be finite and >= 0, got -1.0");
    }

    /** Ten trajectories of 21 rows over five units of time, unequally long. */
    private static Observations noisy() {
        RandomStream random = RandomStream.of(8, "noise");
        List<Trajectory> clean = Simulation.of(500, 0.01)
                .withIntegrator(new RungeKutta4())
                .withKeepEvery(25)
                .run(SYSTEM, new SampledStates(SYSTEM, 10, 1.5).firstStates(5));
        return Observations.of(clean.stream().map(t -> shaken(t, random)).toList());
    }

    private static Trajectory shaken(Trajectory clean, RandomStream random) {
        double[] q = clean.q();
        double[] p = clean.p();
        for (int i = 0; i < q.length; i++) {
            q[i] += NOISE * random.gaussian();
            p[i] += NOISE * random.gaussian();
        }
        return Trajectory.of(1, clean.times(), q, p);
    }
}
