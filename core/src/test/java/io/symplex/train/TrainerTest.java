package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.TrainingListener.Decision;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {

    private static final TrainingListener SOON_INTERRUPTING = new TrainingListener() {
        @Override
        public void trainingStarted(TrainingPlan plan) {
            CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(Thread.currentThread()::interrupt);
        }

        @Override
        public Decision epochEnded(int epoch, double loss) {
            return Decision.CONTINUE;
        }
    };

    private static final TrainingPlan PLAN = TrainingPlan.of(
                    new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching())
            .withArchitecture(Perceptron.of(1, 4))
            .withEpochs(20);

    private static final TrainingPlan BY_TRAJECTORIES = new TrainingPlan(
            new SimulatedTrajectories(
                    new SampledStates(new HarmonicOscillator(), 20, 1.5),
                    Simulation.of(20, 0.01).withKeepEvery(5)),
            new TrajectoryMatching(0.01, false),
            Perceptron.of(1, 4),
            Adam.DEFAULTS,
            5,
            0,
            HoldOut.NOTHING,
            0,
            0,
            Compute.DEFAULTS,
            0);

    @ParameterizedTest
    @EnumSource
    void sameSeedSameBitsOnAnyThread(Precision precision) throws ExecutionException, InterruptedException {
        for (TrainingPlan plan : List.of(in(PLAN, precision), in(BY_TRAJECTORIES, precision))) {
            TrainingResult first = Trainer.run(plan, List.of());
            TrainingResult again = Trainer.run(plan, List.of());
            TrainingResult elsewhere = CompletableFuture.supplyAsync(() -> Trainer.run(plan, List.of()))
                    .get();

            assertThat(again.losses()).isEqualTo(first.losses());
            assertThat(again.model().parameters()).isEqualTo(first.model().parameters());
            assertThat(elsewhere.losses()).isEqualTo(first.losses());
            assertThat(elsewhere.model().parameters()).isEqualTo(first.model().parameters());
        }
    }

    @Test
    void everySeedItsOwn() {
        TrainingResult one = Trainer.run(PLAN.withSeed(1), List.of());
        TrainingResult two = Trainer.run(PLAN.withSeed(2), List.of());

        assertThat(two.losses()).isNotEqualTo(one.losses());
        assertThat(two.model().parameters()).isNotEqualTo(one.model().parameters());
    }

    @Test
    void precisionsStartAlike() {
        double wide = Trainer.run(PLAN, List.of()).losses()[0];
        double narrow = Trainer.run(in(PLAN, Precision.FLOAT), List.of()).losses()[0];

        assertThat(narrow).isNotEqualTo(wide).isBetween(wide * (1 - 1e-6), wide * (1 + 1e-6));
    }

    @Test
    void theResultSaysWhatRan() {
        TrainingPlan plan = PLAN.withArchitecture(Perceptron.of(1, 5)); // others may have made vectors ready for PLAN
        TrainingResult result = Trainer.run(plan, List.of());

        assertThat(result.plan()).isEqualTo(plan);
        assertThat(result.engine()).isEqualTo("jvm (scalar, double, 1 thread)");
        assertThat(Trainer.run(in(plan, Precision.FLOAT), List.of()).engine())
                .isEqualTo("jvm (scalar, float, 1 thread)");
        assertThat(result.epochs()).isEqualTo(20);
        assertThat(result.stopReason()).isEqualTo(StopReason.EPOCHS_DONE);
        assertThat(result.time()).isPositive();
        assertThat(result.model().architecture()).isEqualTo(plan.architecture());
    }

    @Test
    void reportsComeAfterTheFirstEveryFiveHundredthAndTheLastEpoch() {
        Watching watching = new Watching();

        Trainer.run(PLAN.withEpochs(1234).withReportEvery(500), List.of(watching));

        assertThat(watching.reported).containsExactly(1, 500, 1000, 1234);
        assertThat(watching.ended).hasSize(1234).startsWith(1, 2, 3).endsWith(1234);
        assertThat(watching.calls).containsExactly("started", "succeeded, seed " + PLAN.seed(), "ended");
    }

    @Test
    void noReportsUnlessAskedFor() {
        Watching watching = new Watching();

        Trainer.run(PLAN, List.of(watching));

        assertThat(watching.reported).isEmpty();
        assertThat(watching.ended).hasSize(20);
    }

    @Test
    void aListenerMayStopIt() {
        Watching watching = new Watching();
        TrainingListener enough = (epoch, loss) -> epoch == 7 ? Decision.STOP : Decision.CONTINUE;

        TrainingResult result = Trainer.run(PLAN, List.of(enough, watching));

        assertThat(result.stopReason())
                .isEqualTo(StopReason.STOPPED_BY_LISTENER)
                .hasToString("stopped by a listener");
        assertThat(result.epochs()).isEqualTo(7);
        assertThat(watching.ended).containsExactly(1, 2, 3, 4, 5, 6, 7); // the others still hear of that epoch
        assertThat(result.model().parameters())
                .isEqualTo(Trainer.run(PLAN.withEpochs(7), List.of()).model().parameters());
    }

    @Test
    void stoppingAfterTheLastEpochIsNoStop() {
        TrainingListener late = (epoch, loss) -> epoch == 20 ? Decision.STOP : Decision.CONTINUE;

        assertThat(Trainer.run(PLAN, List.of(late)).stopReason()).isEqualTo(StopReason.EPOCHS_DONE);
    }

    @Test
    void anInterruptEndsItAndKeepsWhatWasLearned() {
        TrainingListener interrupting = (epoch, loss) -> {
            if (epoch == 5) {
                Thread.currentThread().interrupt();
            }
            return Decision.CONTINUE;
        };

        TrainingResult result = Trainer.run(PLAN, List.of(interrupting));

        assertThat(Thread.interrupted()).isTrue(); // and cleared for the next test
        assertThat(result.stopReason()).isEqualTo(StopReason.INTERRUPTED).hasToString("interrupted");
        assertThat(result.epochs()).isEqualTo(5);
        assertThat(result.model().parameters())
                .isEqualTo(Trainer.run(PLAN.withEpochs(5), List.of()).model().parameters());
    }

    /** Half a minute of one epoch. */
    @Test
    void anInterruptEndsItInTheMidstOfAnEpoch() {
        SimulatedTrajectories many = new SimulatedTrajectories(
                new SampledStates(new HarmonicOscillator(), 2000, 1.5),
                Simulation.of(200, 0.01).withKeepEvery(200));
        TrainingPlan plan =
                TrainingPlan.of(many, new TrajectoryMatching(0.01, false)).withArchitecture(Perceptron.of(1, 64, 64));

        TrainingResult result = Trainer.run(plan, List.of(SOON_INTERRUPTING));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stopReason()).isEqualTo(StopReason.INTERRUPTED);
        assertThat(result.epochs()).isZero();
        assertThat(result.time()).isLessThan(Duration.ofSeconds(10));
        assertThat(result.model().parameters()).isEqualTo(plan.architecture().initialParameters(plan.seed()));
    }

    /** Half a minute of one step of Levenberg-Marquardt, or of L-BFGS. */
    @ParameterizedTest
    @MethodSource
    void anInterruptEndsItInTheMidstOfLongWindows(Optimizer optimizer) {
        SimulatedTrajectories many = new SimulatedTrajectories(
                new SampledStates(new HarmonicOscillator(), 2000, 1.5),
                Simulation.of(200, 0.01).withKeepEvery(200));
        TrajectoryMatching objective = new TrajectoryMatching(0.01, false)
                .withIntegrator(new RungeKutta4())
                .withWindow(TrajectoryMatching.WHOLE)
                .withFreeStarts(optimizer instanceof LBfgs);
        TrainingPlan plan = TrainingPlan.of(many, objective)
                .withArchitecture(Perceptron.of(1, 32, 32))
                .withOptimizer(optimizer);

        TrainingResult result = Trainer.run(plan, List.of(SOON_INTERRUPTING));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stopReason()).isEqualTo(StopReason.INTERRUPTED);
        assertThat(result.epochs()).isZero();
        assertThat(result.noise()).isEmpty();
        assertThat(result.time()).isLessThan(Duration.ofSeconds(10));
        assertThat(result.model().parameters()).isEqualTo(plan.architecture().initialParameters(plan.seed()));
    }

    static Stream<Optimizer> anInterruptEndsItInTheMidstOfLongWindows() {
        return Stream.of(LevenbergMarquardt.DEFAULTS, LBfgs.DEFAULTS);
    }

    @Test
    void anInterruptBetweenTheBatchesOfAnEpochKeepsTheStepsDone() {
        TrainingPlan plan = PLAN.withBatch(10);
        int[] evaluations = {0};
        EpochLoss loss = new EpochLoss() {
            private final EpochLoss real = realLoss(plan);

            @Override
            public int batches() {
                return real.batches();
            }

            @Override
            public void nextEpoch() {
                real.nextEpoch();
            }

            @Override
            public double evaluate(int batch, double[] parameters, double[] out) {
                if (++evaluations[0] == 3) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException();
                }
                return real.evaluate(batch, parameters, out);
            }

            @Override
            public double share(int batch) {
                return real.share(batch);
            }

            @Override
            public int parameterCount() {
                return real.parameterCount();
            }

            @Override
            public FixedLoss fixed() {
                return real.fixed();
            }
        };
        double[] start = plan.architecture().initialParameters(plan.seed());

        TrainingResult result = new Training(
                        plan, loss, start.clone(), null, Listeners.with(List.of(), plan), Checkpointing.NONE)
                .run(() -> "");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stopReason()).isEqualTo(StopReason.INTERRUPTED);
        assertThat(result.epochs()).isZero();
        assertThat(result.loss()).isNaN();
        assertThat(result.model().parameters()).isNotEqualTo(start);
    }

    private static EpochLoss realLoss(TrainingPlan plan) {
        return plan.objective()
                .prepare(
                        plan,
                        Engines.choose(plan.architecture(), plan.compute())
                                .evaluator(plan.architecture(), plan.compute()));
    }

    @Test
    void whatSomebodyElseCancelledIsNoInterrupt() {
        CancellationException thrown = new CancellationException("not today");
        TrainingListener refusing = (epoch, loss) -> {
            throw thrown;
        };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Trainer.run(PLAN, List.of(refusing)))
                .isSameAs(thrown);
    }

    @Test
    void anInterruptBeforeTheFirstEpochLeavesTheUntrainedNetwork() {
        Thread.currentThread().interrupt();

        TrainingResult result = Trainer.run(PLAN, List.of());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.epochs()).isZero();
        assertThat(result.loss()).isNaN();
        assertThat(result.model().parameters()).isEqualTo(PLAN.architecture().initialParameters(PLAN.seed()));
    }

    @Test
    void listenersHearOfTheEndAlsoAfterAnException() {
        Watching watching = new Watching();
        TrainingListener failing = new TrainingListener() {
            @Override
            public Decision epochEnded(int epoch, double loss) {
                throw new IllegalStateException("no disk");
            }

            @Override
            public void trainingEnded() {
                throw new IllegalStateException("still no disk");
            }
        };

        IllegalStateException thrown =
                catchThrowableOfType(IllegalStateException.class, () -> Trainer.run(PLAN, List.of(failing, watching)));

        assertThat(thrown).hasMessage("no disk");
        assertThat(thrown.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("still no disk");
        assertThat(watching.calls).containsExactly("started", "ended");
    }

    @Test
    void aLearningRateThatIsTooHighIsSaid() {
        Watching watching = new Watching();
        TrainingPlan wild = PLAN.withOptimizer(Adam.DEFAULTS.withLearningRate(1e308));

        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> Trainer.run(wild, List.of(watching)))
                .withMessage("loss became NaN at epoch 2 (last finite 1.47); lower the learning rate, now 1.0E308");
        assertThat(watching.calls).containsExactly("started", "ended");
    }

    @Test
    void anUnknownEngineIsSaidWithThoseThatThereAre() {
        EngineUnavailableException thrown = catchThrowableOfType(
                EngineUnavailableException.class,
                () -> Trainer.run(PLAN.withCompute(Compute.DEFAULTS.withEngine("abacus")), List.of()));

        assertThat(thrown)
                .hasMessage("engine 'abacus' not found, available: [jvm, djl];"
                        + " say engine(\"auto\") to let Symplex choose");
        assertThat(thrown.engine()).isEqualTo("abacus");
    }

    @Test
    void dataThatDoNotFitTheObjectiveStartNothing() {
        Watching watching = new Watching();

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> Trainer.run(PLAN.withObjective(new TrajectoryMatching(0.01, false)), List.of(watching)))
                .withMessageStartingWith("data must be trajectories for trajectory matching");
        assertThat(watching.calls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEpochAllocatesNothing(Precision precision) {
        for (TrainingPlan plan : List.of(PLAN, BY_TRAJECTORIES)) {
            Allocation allocation = new Allocation();

            Trainer.run(in(plan, precision).withEpochs(60), List.of(allocation));

            assertThat(allocation.least).isZero();
        }
    }

    private static TrainingPlan in(TrainingPlan plan, Precision precision) {
        return plan.withCompute(plan.compute().withPrecision(precision));
    }

    /** The least that ten epochs in a row allocated: class loading and the compiler may allocate in the first. */
    private static final class Allocation implements TrainingListener {
        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private long before = threads.getCurrentThreadAllocatedBytes();
        private long least = Long.MAX_VALUE;

        @Override
        public Decision epochEnded(int epoch, double loss) {
            if (epoch % 10 == 0) {
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
                before = threads.getCurrentThreadAllocatedBytes();
            }
            return Decision.CONTINUE;
        }
    }

    private static final class Watching implements TrainingListener {
        private final List<String> calls = new ArrayList<>();
        private final List<Integer> ended = new ArrayList<>();
        private final List<Integer> reported = new ArrayList<>();

        @Override
        public void trainingStarted(TrainingPlan plan) {
            calls.add("started");
        }

        @Override
        public Decision epochEnded(int epoch, double loss) {
            ended.add(epoch);
            return Decision.CONTINUE;
        }

        @Override
        public void progressReported(int epoch, double loss) {
            reported.add(epoch);
        }

        @Override
        public void trainingSucceeded(TrainingResult result) {
            calls.add("succeeded, seed " + result.plan().seed());
        }

        @Override
        public void trainingEnded() {
            calls.add("ended");
        }
    }
}
