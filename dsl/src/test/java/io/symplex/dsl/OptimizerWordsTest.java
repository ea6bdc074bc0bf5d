package io.symplex.dsl;

import static io.symplex.dsl.Symplex.adam;
import static io.symplex.dsl.Symplex.bayesianRegularization;
import static io.symplex.dsl.Symplex.cosine;
import static io.symplex.dsl.Symplex.fallingBy;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.lBfgs;
import static io.symplex.dsl.Symplex.levenbergMarquardt;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static io.symplex.dsl.Symplex.warmUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.integrate.RungeKutta4;
import io.symplex.train.Adam;
import io.symplex.train.HoldOut;
import io.symplex.train.InTurn;
import io.symplex.train.LBfgs;
import io.symplex.train.LevenbergMarquardt;
import io.symplex.train.Schedule;
import io.symplex.train.TrajectoryMatching;
import org.junit.jupiter.api.Test;

/** The words of optimisers and of windows; {@code OptimizerWordsKotlinTest} says them in Kotlin. */
class OptimizerWordsTest {

    private final GradientMatchingStage stage =
            Experiment.of(harmonicOscillator()).sample(10, 1.5).gradientMatching();

    private final TrajectoryMatchingStage moving = Experiment.of(harmonicOscillator())
            .sample(10, 1.5)
            .simulate(20, 0.1)
            .trajectoryMatching();

    @Test
    void theyAreValues() {
        assertThat(adam()).isEqualTo(Adam.DEFAULTS);
        assertThat(adam(0.1)).isEqualTo(Adam.DEFAULTS.withLearningRate(0.1));
        assertThat(lBfgs()).isEqualTo(LBfgs.DEFAULTS);
        assertThat(levenbergMarquardt()).isEqualTo(LevenbergMarquardt.DEFAULTS);
        assertThat(cosine(0.01)).isEqualTo(new Schedule.Cosine(0.01));
        assertThat(fallingBy(0.5, 100)).isEqualTo(new Schedule.Steps(100, 0.5));
        assertThat(warmUp(9)).isEqualTo(new Schedule.WarmUp(9, new Schedule.Constant()));
        assertThat(stage.optimizer(adam(0.1).then(5, lBfgs())).plan().optimizer())
                .isEqualTo(new InTurn(adam(0.1), 5, lBfgs()));
    }

    @Test
    void twoOptimisersAreOneWord() {
        assertThat(stage.adamThenLevenbergMarquardt().plan())
                .isEqualTo(stage.plan()
                        .withOptimizer(new InTurn(adam(3e-3), 500, levenbergMarquardt()))
                        .withEpochs(600));
        assertThat(stage.adamThenLevenbergMarquardt(7, 3).plan().epochs()).isEqualTo(10);
        assertThat(stage.adamThenBayesianRegularization().plan())
                .isEqualTo(stage.plan()
                        .withOptimizer(new InTurn(adam(1e-2), 600, bayesianRegularization()))
                        .withEpochs(900));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.adamThenLevenbergMarquardt(7, 0))
                .withMessage("steps must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.adamThenBayesianRegularization(7, 0))
                .withMessage("steps must be >= 1, got 0");
    }

    @Test
    void itLearnsAndHoldsOut() {
        Learned learned = stage.hidden(8)
                .adamThenLevenbergMarquardt(100, 30)
                .earlyStopping(0.2, 50)
                .train();

        assertThat(learned.loss()).isLessThan(1e-4);
        assertThat(learned.heldOutLoss().orElseThrow()).isLessThan(1e-4);
        assertThat(stage.earlyStopping(0.2, 50).plan().holdOut()).isEqualTo(new HoldOut(0.2, 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.earlyStopping(0, 50))
                .withMessage("fraction must be finite and > 0, got 0.0");
    }

    @Test
    void whatFindsItsStepsHasNoLearningRate() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.optimizer(levenbergMarquardt()).learningRate(0.1))
                .withMessage(
                        "the optimizer must have a learning rate, got Levenberg-Marquardt, which finds its steps itself;"
                                + " leave learningRate(…) out, or say it before optimizer(…)");
    }

    @Test
    void wordsOfTheWayChangeTheObjective() {
        assertThat(moving.integrator(rungeKutta4())
                        .window(4)
                        .freeStarts()
                        .plan()
                        .objective())
                .isEqualTo(new TrajectoryMatching(0.1, false, new RungeKutta4(), 4, true, 0, false));
        assertThat(moving.wholeTrajectories().plan().objective())
                .isEqualTo(new TrajectoryMatching(0.1, false).withWindow(TrajectoryMatching.WHOLE));
        assertThat(moving.truncatedGradient().plan().objective()).isEqualTo(new TrajectoryMatching(0.1, true));
        Learned learned = moving.integrator(rungeKutta4())
                .wholeTrajectories()
                .freeStarts()
                .shortFirst(5)
                .weightDecay(1e-7)
                .hidden(4)
                .adamThenLevenbergMarquardt(50, 20)
                .train();
        assertThat(learned.loss()).isLessThan(learned.losses()[50]); // of the first step through whole trajectories
        assertThat(learned).asString().contains("trajectory matching, free starts");
        assertThat(learned.noise().orElseThrow()).isPositive();
        assertThat(learned.plan().weightDecay()).isEqualTo(1e-7);
        assertThat(learned.plan().objective())
                .isEqualTo(new TrajectoryMatching(
                        0.1, false, new RungeKutta4(), TrajectoryMatching.WHOLE, true, 5, false));
    }
}
