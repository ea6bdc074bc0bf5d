package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reverse pass against central differences of a random linear functional of ∂H/∂x. */
class PerceptronReverseTest {

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void reverseDifferentiatesWithRespectToParameters(KernelCase c) {
        EnergyKernel kernel = c.inDouble();
        double[] gradient = c.reversed(kernel);
        double size = Arrays.stream(c.adjoint()).map(Math::abs).sum();

        for (int trial = 0; trial < 5; trial++) { // along random directions of length 1: a wrong entry shows in each
            double[] direction = c.numbers(gradient.length, "direction " + trial);
            double norm = Math.sqrt(KernelCase.dot(direction, direction));
            double expected = (functional(c, direction, KernelCase.STEP / norm)
                            - functional(c, direction, -KernelCase.STEP / norm))
                    / (2 * KernelCase.STEP);
            assertThat(KernelCase.dot(gradient, direction) / norm)
                    .isCloseTo(expected, within(KernelCase.DIFFERENCE * (1 + size)));
        }
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#small")
    void reverseDifferentiatesWithRespectToEachParameterOfASmallNetwork(KernelCase c) {
        double[] gradient = c.reversed(c.inDouble());
        double size = Arrays.stream(c.adjoint()).map(Math::abs).sum();

        for (int i = 0; i < gradient.length; i++) {
            double[] direction = new double[gradient.length];
            direction[i] = 1;
            double expected = (functional(c, direction, KernelCase.STEP) - functional(c, direction, -KernelCase.STEP))
                    / (2 * KernelCase.STEP);
            assertThat(gradient[i])
                    .as("parameter %d", i)
                    .isCloseTo(expected, within(KernelCase.DIFFERENCE * (1 + size)));
        }
        assertThat(gradient[gradient.length - 1]).as("∂H/∂x does not know c").isZero();
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void reverseDifferentiatesWithRespectToInputs(KernelCase c) {
        EnergyKernel kernel = c.inDouble();
        int inputs = c.shape().inputs();
        double[] x = c.x();
        EnergyKernel.Tape tape = kernel.tape();
        kernel.inputGradients(tape, c.rows(), x, 0, new double[x.length], 0);
        double[] out = new double[x.length];
        kernel.clearGradient();
        kernel.reverse(tape, c.rows(), c.adjoint(), out);

        for (int i = 0; i < inputs; i++) {
            double[] above = c.gradients(kernel, c.shifted(i, KernelCase.STEP));
            double[] below = c.gradients(kernel, c.shifted(i, -KernelCase.STEP));
            for (int r = 0; r < c.rows(); r++) {
                double expected = 0;
                for (int k = 0; k < inputs; k++) {
                    int at = r * inputs + k;
                    expected += c.adjoint()[at] * (above[at] - below[at]) / (2 * KernelCase.STEP);
                }
                assertThat(out[r * inputs + i])
                        .as("row %d, input %d", r, i)
                        .isCloseTo(expected, within(KernelCase.DIFFERENCE * (1 + 2 * inputs)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void reverseGivesTheSameParameterGradientWithAndWithoutInputs(KernelCase c) {
        EnergyKernel kernel = c.inDouble();
        double[] without = c.reversed(kernel);
        EnergyKernel.Tape tape = kernel.tape();
        kernel.inputGradients(
                tape, c.rows(), c.x(), 0, new double[c.rows() * c.shape().inputs()], 0);
        kernel.clearGradient();
        kernel.reverse(
                tape, c.rows(), c.adjoint(), new double[c.rows() * c.shape().inputs()]);
        double[] with = new double[without.length];
        kernel.readGradient(with);

        assertThat(with).isEqualTo(without);
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void fewerRowsOfATapeAreReversedAloneAndGradientsAddUp(KernelCase c) {
        EnergyKernel kernel = c.inDouble();
        int fewer = (c.rows() + 1) / 2;
        KernelCase part = new KernelCase(c.shape(), c.nonlinearity(), fewer);
        double[] expected = new double[c.shape().parameterCount()];
        kernel.load(c.parameters());
        EnergyKernel.Tape alone = kernel.tape();
        kernel.inputGradients(
                alone, fewer, part.x(), 0, new double[fewer * c.shape().inputs()], 0);
        kernel.clearGradient();
        kernel.reverse(alone, fewer, part.adjoint());
        kernel.reverse(alone, fewer, part.adjoint());
        kernel.readGradient(expected);

        EnergyKernel.Tape all = kernel.tape();
        kernel.inputGradients(
                all, c.rows(), c.x(), 0, new double[c.rows() * c.shape().inputs()], 0);
        double[] found = new double[expected.length];
        kernel.clearGradient();
        kernel.reverse(all, fewer, c.adjoint());
        kernel.reverse(all, fewer, c.adjoint());
        kernel.readGradient(found);

        assertThat(found).isEqualTo(expected);
    }

    /** Σ adjoint · ∂H/∂x, at parameters moved along a direction. */
    private static double functional(KernelCase c, double[] direction, double by) {
        double[] parameters = c.parameters();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += by * direction[i];
        }
        EnergyKernel kernel = Twin.scalar().doublePrecision(c.shape(), c.nonlinearity());
        kernel.load(parameters);
        return KernelCase.dot(c.adjoint(), c.gradients(kernel, c.x()));
    }

    @ParameterizedTest
    @MethodSource("io.symplex.kernel.KernelCase#all")
    void rowsApartAddUpToTheGradientAndHaveTheSameInputs(KernelCase c) {
        EnergyKernel kernel = c.inDouble();
        int count = c.shape().parameterCount();
        int stride = count + 3;
        double[] x = c.x();
        EnergyKernel.Tape tape = kernel.tape();
        kernel.inputGradients(tape, c.rows(), x, 0, new double[x.length], 0);
        double[] expected = new double[x.length];
        double[] found = new double[x.length];
        double[] rows = new double[c.rows() * stride];
        kernel.clearGradient();
        kernel.reverse(tape, c.rows(), c.adjoint(), expected);
        kernel.reverseRows(tape, c.rows(), c.adjoint(), found, rows, stride);
        double[] gradient = new double[count];
        kernel.readGradient(gradient);

        assertThat(found).isEqualTo(expected);
        for (int i = 0; i < count; i++) {
            double sum = 0;
            double size = 0;
            for (int r = 0; r < c.rows(); r++) {
                sum += rows[r * stride + i];
                size += Math.abs(rows[r * stride + i]);
            }
            assertThat(sum).as("parameter %d", i).isCloseTo(gradient[i], within(1e-13 * (1 + size)));
        }
    }
}
