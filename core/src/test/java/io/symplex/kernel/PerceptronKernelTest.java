package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Energies and input gradients against plain loops and central differences, in both precisions. */
class PerceptronKernelTest {

    @Test
    void theCasesCoverEveryNumberOfRows() {
        assertThat(KernelCase.all().stream()
                        .map(KernelCase::rows)
                        .distinct()
                        .sorted()
                        .toList())
                .containsExactly(Arrays.stream(KernelCase.ROWS).boxed().toArray(Integer[]::new));
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void energiesAreThoseOfPlainLoops(KernelCase c) {
        double[] energies = c.energies(c.inDouble(), c.x());

        for (int r = 0; r < c.rows(); r++) { // sums of up to 100 numbers near 1: 100 · 2⁻⁵³ a layer
            assertThat(energies[r]).isCloseTo(plainEnergy(c, r), within(1e-13));
        }
    }

    /** H(x) by its definition, with the library's functions; Φ from its derivative by Simpson's rule. */
    private static double plainEnergy(KernelCase c, int row) {
        int inputs = c.shape().inputs();
        double[] parameters = c.parameters();
        double[] a = Arrays.copyOfRange(c.x(), row * inputs, (row + 1) * inputs);
        for (int layer = 0; layer <= c.shape().depth(); layer++) {
            double[] z = new double[c.shape().fanOut(layer)];
            for (int o = 0; o < z.length; o++) {
                z[o] = parameters[c.shape().biasOffset(layer) + o];
                for (int i = 0; i < a.length; i++) {
                    z[o] += parameters[c.shape().weightOffset(layer) + o * a.length + i] * a[i];
                }
                z[o] = layer == c.shape().depth() ? z[o] : plain(c.nonlinearity(), z[o]);
            }
            a = z;
        }
        return a[0];
    }

    private static double plain(Nonlinearity nonlinearity, double z) {
        return switch (nonlinearity) {
            case TANH -> Math.tanh(z);
            case SOFTPLUS -> Math.log1p(Math.exp(z));
            case SINE -> Math.sin(z);
            case GELU -> z * (0.5 + integralOfDensity(z));
        };
    }

    private static double integralOfDensity(double z) {
        int intervals = 2000; // error z⁵/180/2000⁴ times a fourth derivative of at most 1.2
        double h = z / intervals;
        double sum = 0;
        for (int i = 0; i <= intervals; i++) {
            double weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-(i * h) * (i * h) / 2);
        }
        return sum * h / 3 / Math.sqrt(2 * Math.PI);
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void inputGradientsAreThoseOfTheEnergies(KernelCase c) {
        EnergyKernel kernel = c.inDouble();
        int inputs = c.shape().inputs();
        double[] x = c.x();
        double[] gradients = c.gradients(kernel, x);

        for (int i = 0; i < inputs; i++) { // the same coordinate of every row at once: rows do not meet
            double[] above = c.energies(kernel, c.shifted(i, KernelCase.STEP));
            double[] below = c.energies(kernel, c.shifted(i, -KernelCase.STEP));
            for (int r = 0; r < c.rows(); r++) {
                assertThat(gradients[r * inputs + i])
                        .as("row %d, input %d", r, i)
                        .isCloseTo((above[r] - below[r]) / (2 * KernelCase.STEP), within(2 * KernelCase.DIFFERENCE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void rowsDoNotMeet(KernelCase c) {
        int inputs = c.shape().inputs();
        for (EnergyKernel kernel : List.of(c.inDouble(), c.inFloat())) {
            double[] together = c.gradients(kernel, c.x());
            double[] energies = c.energies(kernel, c.x());
            double[] alone = new double[inputs];
            double[] energy = new double[1];
            for (int r = 0; r < c.rows(); r++) {
                kernel.inputGradients(kernel.tape(), 1, c.x(), r * inputs, alone, 0);
                kernel.energies(kernel.tape(), 1, c.x(), r * inputs, energy, 0);
                assertThat(alone).isEqualTo(Arrays.copyOfRange(together, r * inputs, (r + 1) * inputs));
                assertThat(energy[0]).isEqualTo(energies[r]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void floatAgreesWithDouble(KernelCase c) {
        // A sum of w products near 1 is wrong by up to w · 2⁻²⁴, in each of a layer's four products.
        int widest =
                c.shape().widths().stream().mapToInt(Integer::intValue).max().orElseThrow();
        double tolerance = (widest + c.shape().inputs() + 8) * c.shape().depth() * 4 * 0x1p-24;

        assertAgree(c.gradients(c.inFloat(), c.x()), c.gradients(c.inDouble(), c.x()), tolerance);
        assertAgree(c.energies(c.inFloat(), c.x()), c.energies(c.inDouble(), c.x()), tolerance);
        assertAgree(c.reversed(c.inFloat()), c.reversed(c.inDouble()), tolerance * Math.sqrt(c.rows()));
    }

    private static void assertAgree(double[] found, double[] expected, double tolerance) {
        double size = 1 + Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("number %d", i).isCloseTo(expected[i], within(tolerance * size));
        }
    }

    @ParameterizedTest
    @MethodSource("allocatingCases")
    void aCallAllocatesNothing(Nonlinearity nonlinearity) {
        KernelCase c = new KernelCase(new PerceptronShape(2, List.of(16, 13)), nonlinearity, 50);
        for (EnergyKernel kernel : List.of(c.inDouble(), c.inFloat())) {
            EnergyKernel.Tape tape = kernel.tape();
            double[] parameters = c.parameters();
            double[] x = c.x();
            double[] out = new double[x.length];

            assertThat(leastAllocation(() -> {
                        kernel.load(parameters);
                        kernel.clearGradient();
                        kernel.energies(tape, 50, x, 0, out, 0);
                        kernel.inputGradients(tape, 50, x, 0, out, 0);
                        kernel.reverse(tape, 50, x);
                        kernel.reverse(tape, 50, x, out);
                        kernel.readGradient(parameters);
                    }))
                    .isZero();
        }
    }

    private static Nonlinearity[] allocatingCases() {
        return Nonlinearity.values();
    }

    /** Of several tries: class loading and the compiler may allocate in the first. */
    private static long leastAllocation(Runnable action) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 20; k++) {
                action.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
