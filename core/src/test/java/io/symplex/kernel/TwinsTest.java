package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both twins give the same bits, at sizes on both sides of the lengths of vectors and tiles.
 *
 * <p>Every network computes batches of several sizes one after the other: what a larger one left in scratch memory must
 * not matter to a smaller one.
 */
class TwinsTest {

    private static final int[] UNITS = {1, 3, 4, 7, 8, 13, 50, 64, 100};
    private static final int[] ROWS = {1, 3, 4, 7, 8, 13, 50, 64};
    private static final int[] INPUTS = {2, 4, 6, 20};

    /** A network in both twins. */
    private record Network(PerceptronShape shape, Nonlinearity nonlinearity, boolean inFloat, List<Integer> rows) {

        EnergyKernel in(Twin twin) {
            EnergyKernel kernel =
                    inFloat ? twin.singlePrecision(shape, nonlinearity) : twin.doublePrecision(shape, nonlinearity);
            kernel.load(batch(1).parameters());
            return kernel;
        }

        KernelCase batch(int count) {
            return new KernelCase(shape, nonlinearity, count);
        }

        @Override
        public String toString() {
            return batch(0).toString().replace("0 rows", inFloat ? "float, " : "double, ") + rows + " rows";
        }
    }

    /** Every number of units with every activation in either precision; inputs and rows in turn. */
    private static List<Network> some() {
        List<Network> networks = new ArrayList<>();
        for (Nonlinearity nonlinearity : Nonlinearity.values()) {
            for (int units : UNITS) {
                int turn = networks.size() / 2;
                int second = Math.min(50, UNITS[turn * 5 % UNITS.length]);
                PerceptronShape shape = new PerceptronShape(
                        INPUTS[turn % INPUTS.length], turn % 3 == 0 ? List.of(units) : List.of(units, second));
                List<Integer> rows = List.of(ROWS[turn % 8], ROWS[(turn + 3) % 8], ROWS[(turn + 6) % 8]);
                networks.add(new Network(shape, nonlinearity, false, rows));
                networks.add(new Network(shape, nonlinearity, true, rows));
            }
        }
        return networks;
    }

    /** Everything with everything. */
    private static List<Network> all() {
        List<Network> networks = new ArrayList<>();
        for (Nonlinearity nonlinearity : Nonlinearity.values()) {
            for (int units : UNITS) {
                for (int inputs : INPUTS) {
                    for (boolean inFloat : new boolean[] {false, true}) {
                        for (List<Integer> widths :
                                List.of(List.of(units), List.of(13, units), List.of(units, 7, units))) {
                            networks.add(new Network(
                                    new PerceptronShape(inputs, widths),
                                    nonlinearity,
                                    inFloat,
                                    List.of(64, 1, 50, 3, 13, 4, 8, 7, 64)));
                        }
                    }
                }
            }
        }
        return networks;
    }

    @ParameterizedTest
    @MethodSource("some")
    void bitsAreTheSame(Network network) {
        EnergyKernel scalar = network.in(Twin.scalar());
        EnergyKernel vector = network.in(Twin.vector().orElseThrow());
        EnergyKernel.Tape scalarTape = scalar.tape();
        EnergyKernel.Tape vectorTape = vector.tape();
        for (int rows : network.rows) {
            KernelCase batch = network.batch(rows);
            List<double[]> expected = results(scalar, scalarTape, batch);
            List<double[]> found = results(vector, vectorTape, batch);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.get(i))
                        .as("result %d of %d rows", i, rows)
                        .isEqualTo(expected.get(i))
                        .doesNotContain(Double.NaN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("slow")
    void bitsAreTheSameAtEverySize(Network network) {
        bitsAreTheSame(network);
    }

    /** Calls everything there is to call; gradients are read after each call and add up. */
    private static List<double[]> results(EnergyKernel kernel, EnergyKernel.Tape tape, KernelCase batch) {
        Results results = new Results(kernel, batch);
        int rows = batch.rows();
        int size = batch.x().length;
        double[] x = batch.x();
        double[] adjoint = batch.adjoint();
        kernel.clearGradient();
        results.add(rows, out -> kernel.energies(tape, rows, x, 0, out, 0));
        results.add(size + 5, out -> kernel.inputGradients(tape, rows, x, 0, out, 5));
        results.add(0, out -> kernel.reverse(tape, rows, adjoint));
        results.add(size, out -> kernel.reverse(tape, (rows + 1) / 2, adjoint, out));
        results.add(rows, out -> kernel.matchGradients(tape, rows, x, adjoint, 0, 2 * rows, out));
        for (boolean byP : new boolean[] {false, true}) {
            double[] q = batch.numbers(size / 2, "q");
            double[] p = batch.numbers(size / 2, "p");
            results.add(size / 2, out -> kernel.halfGradients(tape, rows, q, p, 0, byP, out, 0));
            results.add(0, out -> kernel.reverseHalf(tape, rows, byP, adjoint));
            results.add(size / 2, out -> kernel.reverseHalf(tape, rows, byP, adjoint, out, p));
            results.add(0, out -> {});
            results.all.add(p);
        }
        return results.all;
    }

    /** What a call wrote, and the gradient after it. */
    private static final class Results {
        private final List<double[]> all = new ArrayList<>();
        private final EnergyKernel kernel;
        private final int parameterCount;

        Results(EnergyKernel kernel, KernelCase batch) {
            this.kernel = kernel;
            this.parameterCount = batch.shape().parameterCount();
        }

        void add(int size, Consumer<double[]> call) {
            double[] out = new double[size];
            call.accept(out);
            all.add(out);
            double[] gradient = new double[parameterCount];
            kernel.readGradient(gradient);
            all.add(gradient);
        }
    }
}
