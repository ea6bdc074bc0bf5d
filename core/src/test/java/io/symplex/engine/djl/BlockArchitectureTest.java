package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import io.symplex.integrate.Simulation;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.ParametricHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import io.symplex.train.Adam;
import io.symplex.train.Compute;
import io.symplex.train.GradientMatching;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import io.symplex.train.SampledStates;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@NeedsPyTorch
class BlockArchitectureTest {

    private final BlockArchitecture block = BlockArchitecture.of(1, () -> Cases.perceptron(7, 5));
    private final Perceptron same = Perceptron.of(1, 7, 5);

    @Test
    void isTheEnergyThatItComputes() {
        double[] parameters = same.initialParameters(4);
        double[] q = Cases.numbers("q", 100);
        double[] p = Cases.numbers("p", 100);
        ParametricHamiltonian found = block.hamiltonian(parameters);
        NeuralHamiltonian expected = same.hamiltonian(parameters);

        assertThat(found.energy(0.5, -0.25)).isCloseTo(expected.energy(0.5, -0.25), within(1e-14));
        double[][] out = new double[6][100];
        found.energies(100, q, p, out[0]);
        expected.energies(100, q, p, out[1]);
        Cases.assertAgree(out[0], out[1], 1e-14);
        found.gradients(100, q, p, out[2], out[3]);
        expected.gradients(100, q, p, out[4], out[5]);
        Cases.assertAgree(out[2], out[4], 1e-13);
        Cases.assertAgree(out[3], out[5], 1e-13);
        assertThat(found.parameters()).isEqualTo(parameters);
        assertThat(found.architecture()).isSameAs(block);
    }

    @Test
    void manyStatesGoInParts() {
        int count = 100_000;
        double[] parameters = same.initialParameters(4);
        double[] q = Cases.numbers("q", count);
        double[] p = Cases.numbers("p", count);
        double[][] found = new double[3][count];
        double[][] expected = new double[3][count];

        block.hamiltonian(parameters).energies(count, q, p, found[0]);
        block.hamiltonian(parameters).gradients(count, q, p, found[1], found[2]);

        same.hamiltonian(parameters).energies(count, q, p, expected[0]);
        same.hamiltonian(parameters).gradients(count, q, p, expected[1], expected[2]);
        for (int i = 0; i < 3; i++) {
            Cases.assertAgree(found[i], expected[i], 1e-13);
        }
    }

    @Test
    void itsHamiltonianMovesLikeAnyOther() {
        double[] parameters = same.initialParameters(4);
        State start = State.of(1.0, 0.0);
        Simulation simulation = Simulation.of(20, 0.05);

        State found = simulation.run(block.hamiltonian(parameters), start).last();
        State expected = simulation.run(same.hamiltonian(parameters), start).last();

        Cases.assertAgree(found.q(), expected.q(), 1e-13);
        Cases.assertAgree(found.p(), expected.p(), 1e-13);
    }

    @Test
    void itsHamiltonianServesManyThreads() {
        ParametricHamiltonian hamiltonian = block.hamiltonian(same.initialParameters(4));
        double expected = hamiltonian.energy(0.5, -0.25);
        double slope = hamiltonian.timeDerivatives(0.5, -0.25).dq(0);

        List<CompletableFuture<Boolean>> all = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> hamiltonian.energy(0.5, -0.25) == expected
                        && hamiltonian.timeDerivatives(0.5, -0.25).dq(0) == slope))
                .toList();

        assertThat(all).allMatch(CompletableFuture::join);
    }

    @Test
    void aSeedDrawsTheFirstParameters() {
        assertThat(block.initialParameters(1))
                .isEqualTo(block.initialParameters(1))
                .isNotEqualTo(block.initialParameters(2));
        assertThat(block.initialParameters(1)).hasSize(block.parameterCount()).hasSize(same.parameterCount());
    }

    @Test
    void aBlockThatComesInitialisedStartsFromItsValues() {
        double[] learned = same.initialParameters(4);
        try (NDManager manager = PyTorch.start().manager(Device.cpu())) {
            Block trained = block.block(manager, learned);
            BlockArchitecture again = BlockArchitecture.of(1, () -> trained);

            assertThat(again.initialParameters(1)).isEqualTo(learned);
            assertThat(again.initialParameters(2)).isEqualTo(learned);
        }
    }

    @Test
    void oneBlockForAllIsStillSafe() { // where a supplier should make new ones
        Block one = Cases.perceptron(7, 5);
        BlockArchitecture shared = BlockArchitecture.of(1, () -> one);

        assertThat(shared.initialParameters(1)).isEqualTo(shared.initialParameters(2));
        assertThat(shared.hamiltonian(shared.initialParameters(1)).energy(0, 0)).isFinite();
    }

    @Test
    void whatWasLearnedGoesBackIntoABlock() {
        double[] learned = same.initialParameters(4);
        try (NDManager manager = PyTorch.start().manager(Device.cpu())) {
            Block trained = block.block(manager, learned);

            NDList inputs = new NDList(
                    manager.create(new double[] {0.5}, new Shape(1, 1)),
                    manager.create(new double[] {-0.25}, new Shape(1, 1)));
            double found = trained.forward(new ParameterStore(manager, false), inputs, false)
                    .singletonOrThrow()
                    .toDoubleArray()[0];
            assertThat(found).isCloseTo(same.hamiltonian(learned).energy(0.5, -0.25), within(1e-14));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block.hamiltonian(new double[3]))
                .withMessage("parameters must have 67 numbers, got 3");
    }

    @Test
    void frozenParametersStay() {
        BlockArchitecture part = BlockArchitecture.of(1, () -> {
            Block frozen = Linear.builder().setUnits(6).build();
            frozen.freezeParameters(true);
            return new SequentialBlock()
                    .add(inputs -> new NDList(inputs.get(0).concat(inputs.get(1), 1)))
                    .add(frozen)
                    .add(Activation.tanhBlock())
                    .add(Linear.builder().setUnits(1).build());
        });
        double[] out = new double[7];

        assertThat(part.parameterCount()).isEqualTo(7);
        for (Precision precision : Precision.values()) {
            LossEvaluator evaluator = new DjlEngine().evaluator(part, Compute.DEFAULTS.withPrecision(precision));
            assertThat(evaluator.gradientMatching(part.initialParameters(1), Cases.states(1, 10), out))
                    .isPositive();
            assertThat(out[0]).isNotZero();
            assertThat(out[6]).isZero(); // the last bias
        }
    }

    @Test
    void isTrainedByTheEngineThatCan() {
        TrainingPlan plan = TrainingPlan.of(
                        new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching())
                .withArchitecture(BlockArchitecture.of(1, () -> Cases.perceptron(16, 16)))
                .withOptimizer(Adam.DEFAULTS.withLearningRate(0.01))
                .withSeed(3)
                .withEpochs(300);

        TrainingResult result = Trainer.run(plan, List.of());

        assertThat(result.engine()).startsWith("djl (PyTorch 2.7.1, cpu, double, ");
        assertThat(result.loss()).isLessThan(0.02);
        assertThat(Trainer.run(plan, List.of()).model().parameters())
                .isEqualTo(result.model().parameters());
        assertThat(result.model().energy(1, 0) - result.model().energy(0, 0)).isCloseTo(0.5, within(0.1));
    }

    @Test
    void refusesBlocksThatAreNoEnergy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockArchitecture.of(0, () -> Cases.perceptron(3)))
                .withMessage("degreesOfFreedom must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockArchitecture.of(1, () -> new SequentialBlock().add(Activation.tanhBlock())))
                .withMessage(
                        "block must give energies for q and p of shape [rows, 1], got: Incorrect number of elements"
                                + " in NDList.singletonOrThrow: Expected 1 and was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockArchitecture.of(
                        1,
                        () -> new SequentialBlock()
                                .add(inputs -> new NDList(inputs.get(0).mul(inputs.get(1))))))
                .withMessage("block must have parameters to train, got none in DJL SequentialBlock; 0 parameters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockArchitecture.of(
                        1,
                        () -> new SequentialBlock()
                                .add(inputs -> new NDList(inputs.get(0)))
                                .add(Linear.builder().setUnits(2).build())))
                .withMessage(
                        "block must give one energy a row, shape [rows] or [rows, 1], got shape (3, 2) for 3 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockArchitecture.of(
                        1,
                        () -> new SequentialBlock()
                                .add(Linear.builder().setUnits(1).build())
                                .add(inputs -> new NDList(inputs.get(0), inputs.get(0)))))
                .withMessageStartingWith("block must give energies for q and p of shape [rows, 1], got: ");
    }

    @Test
    void refusesABlockThatGoesItsOwnWayToItsParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockArchitecture.of(
                        1,
                        () -> new SequentialBlock()
                                .add(inputs -> new NDList(inputs.get(0).mul(inputs.get(1))))
                                .add(new OwnWay())))
                .withMessage("block must take its parameters from the ParameterStore it is given, got 'weight' that it"
                        + " never asked for; a SymbolBlock goes into TorchScriptArchitecture.load");
    }

    @Test
    void saysWhatItIs() {
        assertThat(block).hasToString("DJL SequentialBlock; 67 parameters");
        assertThat(block.hamiltonian(block.initialParameters(0)))
                .hasToString("Hamiltonian(DJL SequentialBlock; 67 parameters)");
        assertThat(block.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void floatIsOffered() {
        double[] parameters = same.initialParameters(4);
        double[] wide = new double[parameters.length];
        double[] narrow = new double[parameters.length];

        double loss = new DjlEngine()
                .evaluator(block, Compute.DEFAULTS)
                .gradientMatching(parameters, Cases.states(1, 50), wide);
        double close = new DjlEngine()
                .evaluator(block, Compute.DEFAULTS.withPrecision(Precision.FLOAT))
                .gradientMatching(parameters, Cases.states(1, 50), narrow);

        assertThat(close).isNotEqualTo(loss).isCloseTo(loss, within(1e-5 * loss));
        Cases.assertAgree(narrow, wide, 1e-5);
    }
}
