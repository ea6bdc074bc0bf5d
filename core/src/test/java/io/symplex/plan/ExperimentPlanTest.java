package io.symplex.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.data.Observations;
import io.symplex.expression.Formula;
import io.symplex.expression.FormulaForce;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Langevin;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.model.Activation;
import io.symplex.model.Damping;
import io.symplex.model.Forcing;
import io.symplex.model.Kinetic;
import io.symplex.model.Perceptron;
import io.symplex.model.Potential;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.DoubleWell;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.KineticEnergy;
import io.symplex.system.Pendulum;
import io.symplex.system.PotentialEnergy;
import io.symplex.system.SpringChain;
import io.symplex.system.TodaLattice;
import io.symplex.system.WithFriction;
import io.symplex.train.Adam;
import io.symplex.train.Compute;
import io.symplex.train.GradientMatching;
import io.symplex.train.HoldOut;
import io.symplex.train.LBfgs;
import io.symplex.train.LevenbergMarquardt;
import io.symplex.train.ObservedData;
import io.symplex.train.Precision;
import io.symplex.train.SampledStates;
import io.symplex.train.Schedule;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingData;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExperimentPlanTest {

    private static final SampledStates STATES = new SampledStates(new HarmonicOscillator(), 50, 1.5);

    private static TrainingPlan plan(TrainingData data) {
        return TrainingPlan.of(data, new GradientMatching());
    }

    private static SampledStates states(Hamiltonian system) {
        return new SampledStates(system, 20, 0.5);
    }

    private static final StructuredNetwork FORCED = StructuredNetwork.of(Perceptron.of(1, 8));

    static Stream<TrainingPlan> plans() {
        return Stream.of(systems().map(system -> plan(states(system))), trainings(), observed())
                .flatMap(all -> all);
    }

    private static Stream<Hamiltonian> systems() {
        return Stream.of(
                new HarmonicOscillator(2, 3, -0.1),
                new DoubleWell(),
                new Pendulum(1, 0.1 + 0.2, 9.81),
                new HenonHeiles(),
                new SpringChain(new KineticEnergy(1.0, 2.0).masses(), new KineticEnergy(1.0, 2.0, 3.0).masses()),
                Formula.parse("p^2/(2*m) + 1 - cos(q) where m = 2"),
                new HarmonicOscillator().plus(new DoubleWell()),
                new HarmonicOscillator().times(-0.5),
                new HarmonicOscillator().kineticPart().plus(new Pendulum().potentialPart()),
                new HenonHeiles().withFriction(0.1, 0.2),
                new HenonHeiles().withForce(FormulaForce.of("cos(t)", "0")),
                new WithFriction(new HarmonicOscillator(), Friction.of(0.5)));
    }

    private static Stream<TrainingPlan> trainings() {
        TrainingPlan plan = plan(STATES);
        TrainingPlan pieces = TrainingPlan.of(
                new SimulatedTrajectories(
                        STATES,
                        new Simulation(new RungeKutta4(), 200, 0.01, 50, false, -1, new Langevin(0.1, 0.2, 1.0, -7L))),
                new TrajectoryMatching(0.01, false)
                        .withIntegrator(new RungeKutta4())
                        .withWindow(TrajectoryMatching.WHOLE)
                        .withFreeStarts(true));
        return Stream.of(
                plan,
                pieces,
                pieces.withObjective(new TrajectoryMatching(0.01, true)),
                pieces.withObjective(new TrajectoryMatching(0.01, false).withIntegrator(new ImplicitMidpoint())),
                pieces.withObjective(new TrajectoryMatching(0.01, false).withPositionsOnly(true)),
                plan.withArchitecture(Perceptron.of(1, 3, 4, 5).withActivation(Activation.SINE)),
                plan.withArchitecture(StructuredNetwork.of(Perceptron.of(1, 8))
                        .withKinetic(Kinetic.ofMasses(List.of(2.0)))
                        .withPeriodic(List.of(0))
                        .withDamping(Damping.PER_COORDINATE)),
                pieces.withArchitecture(FORCED.withForcing(new Forcing.Known(FormulaForce.of("0.5*cos(1.2*t)")))),
                pieces.withArchitecture(FORCED.withForcing(new Forcing.Spline(-1, 20.5, 7, 0))),
                pieces.withArchitecture(FORCED.withForcing(new Forcing.Periodic(5.2, 3, 16))),
                plan(new SampledStates(new TodaLattice(4), 50, 1.5))
                        .withArchitecture(StructuredNetwork.of(Perceptron.of(4, 8))
                                .withKinetic(Kinetic.LEARNED_MASS)
                                .withPotential(Potential.RING.withOnSite())),
                plan.withOptimizer(Adam.DEFAULTS
                        .withSchedule(new Schedule.Cosine(0.01).warmedUp(100))
                        .then(500, LevenbergMarquardt.DEFAULTS)),
                plan.withOptimizer(
                        Adam.DEFAULTS.withSchedule(new Schedule.Steps(100, 0.5)).then(5, new LBfgs(7))),
                plan.withEpochs(7)
                        .withBatch(3)
                        .withHoldOut(new HoldOut(0.2, 50))
                        .withWeightDecay(1e-6)
                        .withSeed(Long.MIN_VALUE)
                        .withReportEvery(9)
                        .withCompute(new Compute("djl", Precision.FLOAT, 2, "gpu0")));
    }

    private static Stream<TrainingPlan> observed() {
        Trajectory first =
                Trajectory.of(2, new double[] {0, 0.1}, new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8});
        Trajectory second = Trajectory.of(2, new double[] {-1}, new double[] {1e-300, -0.0}, new double[] {1.0 / 3, 2});
        Observations seen = Observations.of(List.of(first, second)).withNames(List.of("qx", "qy", "px", "py"));
        return Stream.of(
                TrainingPlan.of(new ObservedData(seen), new TrajectoryMatching(0.05, false)),
                plan(new ObservedData(
                        seen.withDerivatives(new double[] {1, 2, 3, 4, 5, 6}, new double[] {6, 5, 4, 3, 2, 1}))),
                TrainingPlan.of(new ObservedData(seen.withoutMomenta()), new TrajectoryMatching(0.05, false)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsWrittenIsReadBackEqual(TrainingPlan training) {
        ExperimentPlan plan = ExperimentPlan.of(training);

        ExperimentPlan ofJson = ExperimentPlan.fromJson(plan.toJson());
        ExperimentPlan ofYaml = ExperimentPlan.fromYaml(plan.toYaml());

        assertThat(ofJson).isEqualTo(plan).hasSameHashCodeAs(plan);
        assertThat(ofJson.toJson()).isEqualTo(plan.toJson());
        assertThat(ofYaml).isEqualTo(plan);
    }

    @Test
    void aFileLooksLikeThis() {
        assertThat(ExperimentPlan.of(plan(STATES)).toJson()).isEqualTo("""
                {
                  "symplex" : 1,
                  "data" : {
                    "kind" : "sampledStates",
                    "system" : {
                      "kind" : "harmonicOscillator",
                      "mass" : 1.0,
                      "springConstant" : 1.0,
                      "equilibriumPosition" : 0.0
                    },
                    "count" : 50,
                    "amplitude" : 1.5
                  },
                  "objective" : {
                    "kind" : "gradientMatching"
                  },
                  "architecture" : {
                    "kind" : "perceptron",
                    "degreesOfFreedom" : 1,
                    "hidden" : [ 16, 16 ],
                    "activation" : "tanh"
                  },
                  "optimizer" : {
                    "kind" : "adam",
                    "learningRate" : 0.001,
                    "beta1" : 0.9,
                    "beta2" : 0.999,
                    "epsilon" : 1.0E-8,
                    "averaging" : true,
                    "schedule" : {
                      "kind" : "constant"
                    }
                  },
                  "epochs" : 10000,
                  "batch" : 0,
                  "holdOut" : {
                    "fraction" : 0.0,
                    "patience" : "unlimited"
                  },
                  "weightDecay" : 0.0,
                  "seed" : 0,
                  "compute" : {
                    "engine" : "auto",
                    "precision" : "double",
                    "threads" : 0,
                    "device" : "cpu"
                  },
                  "reportEvery" : 0
                }
                """);
    }

    @Test
    void whatIsLeftOutIsAsInASentence() {
        ExperimentPlan plan = ExperimentPlan.fromJson("""
                {"data": {"kind": "sampledStates", "system": "harmonicOscillator", "count": 50, "amplitude": 1.5},
                 "objective": "gradientMatching", "optimizer": {"kind": "adam", "learningRate": 0.01}}
                """);

        assertThat(plan.training()).isEqualTo(plan(STATES).withOptimizer(Adam.DEFAULTS.withLearningRate(0.01)));
    }

    @Test
    void aFormulaIsASystem() {
        ExperimentPlan plan = ExperimentPlan.fromYaml("""
                data:
                  kind: sampledStates
                  system: p^2/2 + 1 - cos(q)
                  count: 5
                  amplitude: 3
                objective: gradientMatching
                """);

        assertThat(plan.training().data()).isEqualTo(new SampledStates(Formula.parse("p^2/2 + 1 - cos(q)"), 5, 3.0));
    }

    @Nested
    class Refused {

        private static final String DATA =
                "\"data\": {\"kind\": \"sampledStates\", \"system\": \"pendulum\", \"count\": 5, \"amplitude\": 1}";

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | plan: $ must have the field data, got none; write "data": an object {"kind": …}
            [1] | plan: $ must be an object {…}, got a list of 1; write its fields in braces: data, objective, architecture, optimizer, epochs, batch, holdOut, weightDecay, seed, compute, reportEvery
            {"symplex": 2} | plan: $.symplex must be 1, the format that this version reads, got 2; take a newer Symplex
            {DATA} | plan: $ must have the field objective, got only data; write "objective": an object {"kind": …}
            {DATA, "objective": "gradientmatching"} | plan: $.objective.kind must be a known objective, got 'gradientmatching'; did you mean gradientMatching? write one of gradientMatching, trajectoryMatching
            {DATA, "objective": {"kind": "trajectoryMatching"}} | plan: $.objective must have the field dt, got none; write "dt": a number
            {DATA, "objective": {"kind": "trajectoryMatching", "dt": -1}} | plan: $.objective.dt must be finite and > 0, got -1.0
            {DATA, "objective": "gradientMatching", "epochs": 0} | plan: $.epochs must be >= 1, got 0
            {DATA, "objective": "gradientMatching", "epochs": "many"} | plan: $.epochs must be a whole number, got 'many'; write one such as 16
            {DATA, "objective": "gradientMatching", "epochs": 1.5} | plan: $.epochs must be a whole number, got 1.5; write one such as 16
            {DATA, "objective": "gradientMatching", "epochs": null} | plan: $.epochs must be a whole number, got null; write one such as 16
            {DATA, "objective": "gradientMatching", "epochs": 3000000000} | plan: $.epochs must be a whole number of at most 2147483647, got 3000000000; write a smaller one
            {DATA, "objective": "gradientMatching", "weightDecay": 1e999} | plan: $.weightDecay must be a finite number, got one beyond 1.7976931348623157E308; write one such as 0.5
            {DATA, "objective": "gradientMatching", "epoch": 5} | plan: $ must have no field 'epoch', got 5 there; did you mean epochs? its fields are data, objective, architecture, optimizer, epochs, batch, holdOut, weightDecay, seed, compute, reportEvery
            {DATA, "objective": "gradientMatching", "optimizer": {"kind": "adam", "learningRate": "fast"}} | plan: $.optimizer.learningRate must be a finite number, got 'fast'; write one such as 0.5
            {DATA, "objective": "gradientMatching", "optimizer": {"kind": "adam", "beta1": 1}} | plan: $.optimizer.beta1 must be in [0, 1), got 1.0
            {DATA, "objective": "gradientMatching", "optimizer": {"learningRate": 1}} | plan: $.optimizer must have the field kind, got only learningRate; write "kind": one of adam, lBfgs, levenbergMarquardt, bayesianRegularization, inTurn
            {DATA, "objective": "gradientMatching", "architecture": {"kind": "perceptron", "degreesOfFreedom": 1, "hidden": [16, 0]}} | plan: $.architecture.hidden must be 1 to 65,536 units a layer, got 0
            {DATA, "objective": "gradientMatching", "architecture": {"kind": "perceptron", "degreesOfFreedom": 1, "hidden": [16, "x"]}} | plan: $.architecture.hidden[1] must be a whole number, got 'x'; write one such as 16
            {DATA, "objective": "gradientMatching", "architecture": {"kind": "perceptron", "degreesOfFreedom": 2}} | plan: $.architecture must have as many degrees of freedom as the data (1), got 2
            {DATA, "objective": "gradientMatching", "architecture": {"kind": "perceptron", "degreesOfFreedom": 1, "activation": "relu"}} | plan: $.architecture.activation must be a choice, got 'relu'; write "tanh" or "softplus" or "sine" or "gelu"
            {DATA, DATA} | plan:1:93: the file must be JSON, got an error: Duplicate Object property "data"; mend it there
            """)
        void anythingElseWithPathRuleValueAndRemedy(String json, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExperimentPlan.fromJson(json.replace("DATA", DATA)))
                    .withMessage(message);
        }

        @Test
        void aFormulaThatIsNoneWithItsColumn() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExperimentPlan.fromJson("{" + DATA.replace("pendulum", "p^2/2 + y") + "}"))
                    .withMessageStartingWith(
                            "plan: $.data.system must be a formula or a known system (harmonicOscillator,")
                    .withMessageContaining("column 9");
        }

        @Test
        void aSystemOfAClassOfOnesOwn() {
            PotentialEnergy own = new PotentialEnergy() {
                @Override
                public int degreesOfFreedom() {
                    return 1;
                }

                @Override
                public double potentialEnergy(double[] q) {
                    return q[0];
                }

                @Override
                public void potentialGradient(double[] q, double[] out) {
                    out[0] = 1;
                }
            };

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExperimentPlan.of(plan(states(own))))
                    .withMessage("system must be of a kind that a file can name, got the class "
                            + own.getClass().getName()
                            + "; say it as a formula, \"p^2/2 + q^2/2\", or take a shipped system");
        }

        @Test
        void aFileOfAnotherEnding(@TempDir Path folder) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ExperimentPlan.read(folder.resolve("plan.txt")))
                    .withMessage("file must end in .json, .yaml or .yml, got " + folder.resolve("plan.txt"));
        }
    }

    @Test
    void aFileOfObservationsIsNamedAndItsFingerprintHeld(@TempDir Path folder) throws Exception {
        Observations seen =
                ((ObservedData) observed().skip(1).findFirst().orElseThrow().data()).observations();
        seen.write(folder.resolve("seen.csv"));
        String plan = """
                {"data": {"kind": "observedData", "observations": {"file": "seen.csv", "fingerprint": "PRINT"}},
                 "objective": {"kind": "trajectoryMatching", "dt": 0.05}}
                """;
        Path good = Files.writeString(folder.resolve("good.json"), plan.replace("PRINT", Fingerprint.of(seen)));
        Path bad = Files.writeString(folder.resolve("bad.json"), plan.replace("PRINT", "sha256:00"));

        assertThat(ExperimentPlan.read(good).training().data()).isEqualTo(new ObservedData(seen));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentPlan.read(bad))
                .withMessage(
                        bad + ": $.data.observations.fingerprint must be that of seen.csv, " + Fingerprint.of(seen)
                                + ", got 'sha256:00'; the file has changed: bring the old one back, or leave the fingerprint out");
    }

    @Test
    void aFileIsNeverOverwritten(@TempDir Path folder) {
        ExperimentPlan plan = ExperimentPlan.of(plan(STATES));
        Path file = plan.write(folder.resolve("runs/plan.yaml"));

        assertThat(ExperimentPlan.read(file)).isEqualTo(plan);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.write(file))
                .withMessage(file + " must not exist yet, got an existing file; choose another name, or remove it");
        assertThat(folder.resolve("runs")).isDirectoryContaining(one -> one.equals(file));
    }
}
