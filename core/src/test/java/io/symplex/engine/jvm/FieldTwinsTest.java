package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.model.Activation;
import io.symplex.model.Damping;
import io.symplex.model.Forcing;
import io.symplex.model.Kinetic;
import io.symplex.model.Perceptron;
import io.symplex.model.Potential;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.ThreeBody;
import io.symplex.train.Adam;
import io.symplex.train.Compute;
import io.symplex.train.EpochLoss;
import io.symplex.train.GradientMatching;
import io.symplex.train.LevenbergMarquardt;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Optimizer;
import io.symplex.train.Precision;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Windows and Jacobians have the same bits in either twin. */
class FieldTwinsTest {

    private static final SampledStates STATES = new SampledStates(new HarmonicOscillator(), 30, 1.5);

    @Test
    void bitsAreTheSame() {
        assertSameBitsInEveryWay(Activation.TANH);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TANH")
    @Tag("thorough")
    void bitsAreTheSameWithAnyActivation(Activation activation) {
        assertSameBitsInEveryWay(activation);
    }

    private static void assertSameBitsInEveryWay(Activation activation) {
        for (Precision precision : Precision.values()) {
            TrainingPlan gradients = plan(TrainingPlan.of(STATES, new GradientMatching()), activation, precision);
            assertSameBits(gradients.withOptimizer(LevenbergMarquardt.DEFAULTS));
            for (Integrator method :
                    new Integrator[] {new SymplecticEuler(), new RungeKutta4(), new ImplicitMidpoint()}) {
                for (Optimizer optimizer : new Optimizer[] {Adam.DEFAULTS, LevenbergMarquardt.DEFAULTS}) {
                    assertSameBits(plan(windows(method), activation, precision).withOptimizer(optimizer));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bitsAreTheSameWithStructure(Damping damping) {
        for (Kinetic kinetic : new Kinetic[] {Kinetic.COUPLED, Kinetic.SEPARABLE, Kinetic.LEARNED_MASSES}) {
            StructuredNetwork network = StructuredNetwork.of(Perceptron.of(1, 13, 5))
                    .withKinetic(kinetic)
                    .withPeriodic(List.of(0))
                    .withDamping(damping);
            for (Optimizer optimizer : new Optimizer[] {Adam.DEFAULTS, LevenbergMarquardt.DEFAULTS}) {
                assertSameBits(TrainingPlan.of(STATES, new GradientMatching())
                        .withOptimizer(optimizer)
                        .withArchitecture(network)
                        .withEpochs(3));
                for (Integrator method : new Integrator[] {new RungeKutta4(), new ImplicitMidpoint()}) {
                    assertSameBits(windows(method)
                            .withOptimizer(optimizer)
                            .withArchitecture(network)
                            .withEpochs(3));
                }
            }
        }
    }

    @Test
    void bitsAreTheSameWithAForce() {
        StructuredNetwork network = StructuredNetwork.of(Perceptron.of(1, 5))
                .withDamping(Damping.PER_COORDINATE)
                .withForcing(new Forcing.Periodic(0.7, 2, 3));
        TrainingPlan windows = windows(new RungeKutta4());
        for (TrainingPlan plan :
                new TrainingPlan[] {windows, TrainingPlan.of(windows.data(), new GradientMatching())}) {
            for (Optimizer optimizer : new Optimizer[] {Adam.DEFAULTS, LevenbergMarquardt.DEFAULTS}) {
                TrainingPlan forced =
                        plan.withArchitecture(network).withOptimizer(optimizer).withEpochs(3);
                assertSameBits(forced);
                assertThat(trained(forced.withCompute(Compute.DEFAULTS.withThreads(3)), TwinPolicy.SCALAR))
                        .isEqualTo(trained(forced.withCompute(Compute.DEFAULTS.withThreads(1)), TwinPolicy.SCALAR));
            }
        }
    }

    @Test
    void bitsAreTheSameWithSymmetries() {
        StructuredNetwork plane = StructuredNetwork.of(Perceptron.of(6, 13, 5)).withKinetic(Kinetic.LEARNED_MASS);
        SampledStates states = new SampledStates(new ThreeBody(), 30, 1.5);
        for (Potential potential : new Potential[] {
            Potential.translationInvariant(2), Potential.pairs(2).withOnSite(), Potential.CHAIN.withOnSite()
        }) {
            for (Optimizer optimizer : new Optimizer[] {Adam.DEFAULTS, LevenbergMarquardt.DEFAULTS}) {
                TrainingPlan plan = TrainingPlan.of(states, new GradientMatching())
                        .withOptimizer(optimizer)
                        .withArchitecture(plane.withPotential(potential))
                        .withEpochs(3);
                assertSameBits(plan);
                assertThat(trained(plan.withCompute(Compute.DEFAULTS.withThreads(3)), TwinPolicy.SCALAR))
                        .isEqualTo(trained(plan.withCompute(Compute.DEFAULTS.withThreads(1)), TwinPolicy.SCALAR));
            }
        }
    }

    @Test
    void bitsAreTheSameWithStructureOnSeveralThreads() {
        StructuredNetwork network = StructuredNetwork.of(Perceptron.of(2, 64, 64))
                .withKinetic(Kinetic.SEPARABLE)
                .withDamping(Damping.MATRIX);
        SampledStates states = new SampledStates(new HenonHeiles(), 900, 0.5);
        TrainingPlan plan = TrainingPlan.of(states, new GradientMatching())
                .withArchitecture(network)
                .withEpochs(3);

        double[] one = trained(plan.withCompute(Compute.DEFAULTS.withThreads(1)), TwinPolicy.SCALAR);
        double[] three = trained(plan.withCompute(Compute.DEFAULTS.withThreads(3)), TwinPolicy.SCALAR);

        assertThat(three).isEqualTo(one);
    }

    @Test
    void bitsOfMidpointWindowsAreTheSameOnSeveralThreads() {
        for (Optimizer optimizer : new Optimizer[] {Adam.DEFAULTS, LevenbergMarquardt.DEFAULTS}) {
            TrainingPlan plan = windows(new ImplicitMidpoint())
                    .withOptimizer(optimizer)
                    .withArchitecture(Perceptron.of(1, 13))
                    .withEpochs(3);

            double[] one = trained(plan.withCompute(Compute.DEFAULTS.withThreads(1)), TwinPolicy.SCALAR);
            double[] three = trained(plan.withCompute(Compute.DEFAULTS.withThreads(3)), TwinPolicy.SCALAR);

            assertThat(three).isEqualTo(one);
        }
    }

    private static TrainingPlan windows(Integrator method) {
        TrajectoryMatching objective = new TrajectoryMatching(0.1, false)
                .withIntegrator(method)
                .withWindow(5)
                .withFreeStarts(true);
        return TrainingPlan.of(new SimulatedTrajectories(STATES, Simulation.of(12, 0.1)), objective);
    }

    private static TrainingPlan plan(TrainingPlan plan, Activation activation, Precision precision) {
        return plan.withArchitecture(Perceptron.of(1, 13, 5).withActivation(activation))
                .withCompute(Compute.DEFAULTS.withPrecision(precision))
                .withEpochs(3);
    }

    private static void assertSameBits(TrainingPlan plan) {
        assertThat(trained(plan, TwinPolicy.VECTOR)).as("%s", plan).isEqualTo(trained(plan, TwinPolicy.SCALAR));
    }

    private static double[] trained(TrainingPlan plan, TwinPolicy policy) {
        try (LossEvaluator evaluator = new JvmEngine(policy).evaluator(plan.architecture(), plan.compute())) {
            EpochLoss loss = plan.objective().prepare(plan, evaluator);
            double[] parameters = DoubleStream.concat(
                            Arrays.stream(plan.architecture().initialParameters(3)),
                            Arrays.stream(loss.dataParameters()))
                    .toArray();
            var descent = plan.optimizer().start(loss, plan.epochs());
            for (int epoch = 0; epoch < plan.epochs(); epoch++) {
                descent.epoch(parameters);
            }
            assertThat(evaluator.description()).contains(policy == TwinPolicy.VECTOR ? "vector" : "scalar");
            return parameters;
        }
    }
}
