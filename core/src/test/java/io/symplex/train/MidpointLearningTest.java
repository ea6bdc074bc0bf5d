package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.model.Perceptron;
import io.symplex.system.Pendulum;
import io.symplex.system.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pendulum learned through long windows by the implicit midpoint rule. */
class MidpointLearningTest {

    private static final double DT = 0.2;

    /**
     * Steps of the true pendulum are wrong by Δt²/12 of the third derivative, which is at most 2 here: 7e-3 a unit of
     * time, 0.07 over ten. What is learned makes up for it, as the rule's modified equation is Hamiltonian: a tenth is
     * left to the network and its optimiser.
     */
    private static final double PREDICTED = 7e-3;

    private final Pendulum system = new Pendulum(1, 1, 1);

    @Test
    void longWindowsTellTheMotionThatTheRuleFollows() {
        TrainingResult result = Trainer.run(plan(), List.of());

        Simulation orbit = Simulation.of(50, DT).withIntegrator(new ImplicitMidpoint());
        Simulation fine =
                Simulation.of(2000, DT / 40).withIntegrator(new RungeKutta4()).withKeepEvery(40);
        RolloutError error =
                RolloutError.of(fine.run(system, State.of(1, 0)), orbit.run(result.model(), State.of(1, 0)));
        assertThat(error.maxQ()).isLessThan(PREDICTED);
        assertThat(error.maxP()).isLessThan(PREDICTED);
    }

    @Test
    void aStepThatCannotBeSolvedEndsTheTrainingWithAdvice() {
        TrainingPlan wild = plan().withOptimizer(Adam.DEFAULTS.withLearningRate(100));

        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> Trainer.run(wild, List.of()))
                .withMessageContaining("loss became NaN")
                .withMessageEndingWith(
                        ", or choose a smaller dt: a step of implicit midpoint may be too long to be solved");
    }

    /** Ten trajectories of 21 observations over eight units of time. */
    private TrainingPlan plan() {
        TrainingData data = new SimulatedTrajectories(
                new SampledStates(system, 10, 1.2),
                Simulation.of(800, 0.01).withIntegrator(new RungeKutta4()).withKeepEvery(40));
        TrajectoryMatching objective = new TrajectoryMatching(DT, false)
                .withIntegrator(new ImplicitMidpoint())
                .withWindow(TrajectoryMatching.WHOLE)
                .withShortFirst(3);
        return TrainingPlan.of(data, objective)
                .withArchitecture(Perceptron.of(1, 12))
                .withOptimizer(Adam.DEFAULTS.withLearningRate(1e-2).then(300, LevenbergMarquardt.DEFAULTS))
                .withEpochs(360);
    }
}
