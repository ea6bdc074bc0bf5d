package io.symplex.kernel;

import java.util.List;

/**
 * The form of an energy: what it is made of, and how a kernel for it is made. Equal by value.
 *
 * <p>Parameters are one flat array: those of the parts one after the other, in the order in which a form names them.
 */
public sealed interface EnergyForm {

    /**
     * Returns D, how many numbers go in: the positions, then the momenta.
     *
     * @return D, {@code >= 1}
     */
    int inputs();

    /**
     * Returns how many parameters there are.
     *
     * @return the count
     */
    int parameterCount();

    /**
     * Returns how many numbers a row of every array of a tape has.
     *
     * @return the sum of inputs and units
     */
    long units();

    /**
     * Returns a kernel.
     *
     * @param twin plain loops or vectors
     * @param single whether networks work in single precision
     * @return a new kernel, its parameters zero
     */
    EnergyKernel kernel(Twin twin, boolean single);

    /**
     * A perceptron.
     *
     * @param shape its sizes
     * @param nonlinearity the activation of every hidden layer
     */
    record Network(PerceptronShape shape, Nonlinearity nonlinearity) implements EnergyForm {

        @Override
        public int inputs() {
            return shape.inputs();
        }

        @Override
        public int parameterCount() {
            return shape.parameterCount();
        }

        @Override
        public long units() {
            return shape.widths().stream().mapToLong(Integer::longValue).sum() + shape.inputs();
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return single ? twin.singlePrecision(shape, nonlinearity) : twin.doublePrecision(shape, nonlinearity);
        }
    }

    /**
     * An energy that sees sin x and cos x in the place of some inputs.
     *
     * @param energy of the features: one for each input, two for a periodic one
     * @param periodic which inputs are, rising, from 0
     */
    record Periodic(EnergyForm energy, List<Integer> periodic) implements EnergyForm {

        /** Copies the list. */
        public Periodic {
            periodic = List.copyOf(periodic);
        }

        @Override
        public int inputs() {
            return energy.inputs() - periodic.size();
        }

        @Override
        public int parameterCount() {
            return energy.parameterCount();
        }

        @Override
        public long units() {
            return energy.units() + inputs();
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new PeriodicKernel(energy.kernel(twin, single), this);
        }
    }

    /**
     * A linear and a quadratic form, b·x + ½ xᵀ K x. The parameters: b, then the diagonal of K, then, row by row, what
     * stands left of it.
     *
     * @param inputs D
     */
    record Quadratic(int inputs) implements EnergyForm {

        @Override
        public int parameterCount() {
            return Math.addExact(inputs, LowerTriangle.size(inputs, false));
        }

        @Override
        public long units() {
            return inputs;
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new QuadraticKernel(this);
        }
    }

    /**
     * The sum of two energies of the same inputs.
     *
     * @param first one of them
     * @param second the other
     */
    record Sum(EnergyForm first, EnergyForm second) implements EnergyForm {

        @Override
        public int inputs() {
            return first.inputs();
        }

        @Override
        public int parameterCount() {
            return first.parameterCount() + second.parameterCount();
        }

        @Override
        public long units() {
            return first.units() + second.units() + inputs();
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new SumKernel(this, first.kernel(twin, single), second.kernel(twin, single));
        }
    }

    /**
     * T(p) + V(q).
     *
     * @param kinetic T, n inputs
     * @param potential V, n inputs
     */
    record Separable(EnergyForm kinetic, EnergyForm potential) implements EnergyForm {

        @Override
        public int inputs() {
            return kinetic.inputs() + potential.inputs();
        }

        @Override
        public int parameterCount() {
            return kinetic.parameterCount() + potential.parameterCount();
        }

        @Override
        public long units() {
            return kinetic.units() + potential.units() + inputs();
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new SeparableKernel(this, kinetic.kernel(twin, single), potential.kernel(twin, single));
        }
    }

    /**
     * The sum of one energy over the rows of an arrangement.
     *
     * @param energy of a row
     * @param arrangement which rows
     */
    record Shared(EnergyForm energy, Arrangement arrangement) implements EnergyForm {

        @Override
        public int inputs() {
            return arrangement.inputs();
        }

        @Override
        public int parameterCount() {
            return energy.parameterCount();
        }

        @Override
        public long units() {
            return Math.multiplyExact(arrangement.rows(), energy.units()) + inputs();
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new SharedKernel(this, energy.kernel(twin, single));
        }
    }

    /**
     * An energy of a vector's length, by way of ρ and 1/ρ, where {@code ρ = √(|y|² + ε²)}.
     *
     * @param energy of the two
     * @param inputs d, the vector's dimensions
     */
    record Distance(EnergyForm energy, int inputs) implements EnergyForm {

        /** ε: what keeps 1/ρ finite where two particles meet. */
        public static final double SOFTENING = 1e-3;

        /** How many numbers the energy is given. */
        public static final int FEATURES = DistanceKernel.FEATURES;

        @Override
        public int parameterCount() {
            return energy.parameterCount();
        }

        @Override
        public long units() {
            return energy.units() + inputs;
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new DistanceKernel(this, energy.kernel(twin, single));
        }
    }

    /**
     * The kinetic energy of masses, Σ p²/(2m).
     *
     * @param inputs n
     * @param known the masses, n or none; if none, each 1/m is the square of a parameter
     * @param each how many inputs in a row have one learned mass in common; a divisor of n
     */
    record Masses(int inputs, List<Double> known, int each) implements EnergyForm {

        /** Copies the list. */
        public Masses {
            known = List.copyOf(known);
        }

        @Override
        public int parameterCount() {
            return known.isEmpty() ? inputs / each : 0;
        }

        @Override
        public long units() {
            return inputs;
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new MassKernel(this);
        }
    }

    /**
     * An energy with linear friction, {@code dp/dt = −∂H/∂q − Γ ∂H/∂p}, where {@code Γ = L Lᵀ}: it never feeds energy
     * in.
     *
     * <p>The parameters of L follow those of the energy: its diagonal, then, if coupled, what stands left of it, row by
     * row.
     *
     * @param energy H, 2n inputs
     * @param coupled whether a coordinate may brake another; else Γ is diagonal
     */
    record Damped(EnergyForm energy, boolean coupled) implements EnergyForm {

        @Override
        public int inputs() {
            return energy.inputs();
        }

        /**
         * Returns how many parameters L has.
         *
         * @return n or n(n + 1)/2
         */
        public int frictionParameters() {
            return LowerTriangle.size(inputs() / 2, !coupled);
        }

        @Override
        public int parameterCount() {
            return energy.parameterCount() + frictionParameters();
        }

        @Override
        public long units() {
            return energy.units() + inputs();
        }

        @Override
        public EnergyKernel kernel(Twin twin, boolean single) {
            return new DampedKernel(this, energy.kernel(twin, single));
        }
    }
}
