package io.symplex.kernel;

import java.util.List;

/**
 * The form of a learned force: what it is made of, and how a kernel for it is made. Equal by value.
 *
 * <p>Each form has its parameters in the order of its tensors, each as PyTorch's {@code nn.Linear} has them.
 */
public sealed interface ForceForm {

    /**
     * Returns the tensors in their order.
     *
     * @return weights, and biases where there are some
     */
    List<Tensor> tensors();

    /**
     * Returns a kernel.
     *
     * @return a new kernel, its parameters zero
     */
    ForceKernel kernel();

    /**
     * Returns how many parameters there are.
     *
     * @return the count
     */
    default int parameterCount() {
        return tensors().stream().mapToInt(Tensor::size).reduce(0, Math::addExact);
    }

    /**
     * One tensor of the parameters.
     *
     * @param name such as {@code 0.weight}
     * @param outputs the rows
     * @param inputs the columns; 0: it is a bias
     */
    record Tensor(String name, int outputs, int inputs) {

        /**
         * Returns how many numbers it has.
         *
         * @return the count
         */
        public int size() {
            return inputs == 0 ? outputs : Math.multiplyExact(outputs, inputs);
        }
    }

    /**
     * A force of time alone, {@code F_i(t) = Σ_j c_ij φ_j(t)}.
     *
     * @param n the coordinates
     * @param basis the φ_j
     */
    record OfTime(int n, TimeBasis basis) implements ForceForm {

        @Override
        public List<Tensor> tensors() {
            return List.of(new Tensor("weight", n, basis.size()));
        }

        @Override
        public ForceKernel kernel() {
            return new TimeForceKernel(this);
        }
    }

    /**
     * A force of place and time, {@code F = W₂ tanh(W₁ (x, φ(t)) + b₁)}, where x is q, but sin q and cos q of an angle.
     *
     * @param n the coordinates
     * @param angles which of them are, rising, from 0
     * @param basis the φ_j
     * @param hidden the units between
     */
    record OfPlace(int n, List<Integer> angles, TimeBasis basis, int hidden) implements ForceForm {

        /** Copies the list. */
        public OfPlace {
            angles = List.copyOf(angles);
        }

        /**
         * Returns how many numbers go in.
         *
         * @return positions, one more for each angle, and functions of time
         */
        int inputs() {
            return n + angles.size() + basis.size();
        }

        @Override
        public List<Tensor> tensors() {
            return List.of(
                    new Tensor("0.weight", hidden, inputs()),
                    new Tensor("0.bias", hidden, 0),
                    new Tensor("2.weight", n, hidden));
        }

        @Override
        public ForceKernel kernel() {
            return new PlaceForceKernel(this);
        }
    }
}
