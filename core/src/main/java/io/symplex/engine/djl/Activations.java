package io.symplex.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.function.UnaryOperator;

/**
 * Activation functions and their slopes, as operations that can be differentiated.
 *
 * <p>Constants are arrays of the evaluation over memory that outlives it; see {@link NativeNumbers}.
 */
interface Activations {

    /**
     * A hidden layer's result, and what its slope does.
     *
     * @param value σ(z)
     * @param slope multiplies its argument by σ′(z)
     */
    record Layer(NDArray value, UnaryOperator<NDArray> slope) {
        NDArray timesSlope(NDArray delta) {
            return slope.apply(delta);
        }
    }

    /** An activation function during one evaluation. */
    @FunctionalInterface
    interface Bound {
        /** Returns σ(z) and its slope. */
        Layer of(NDArray z);
    }

    /** Begins an evaluation. */
    Bound bind(NDManager manager);

    static Activations of(io.symplex.model.Activation activation, DataType type) {
        return switch (activation) {
            case TANH -> manager -> Activations::tanh;
            case SINE -> manager -> z -> new Layer(z.sin(), delta -> delta.mul(z.cos()));
            case SOFTPLUS -> softplus(type);
            case GELU -> gelu(type);
        };
    }

    /** σ′ = 1 − σ², with no constant. */
    private static Layer tanh(NDArray z) {
        NDArray a = z.tanh();
        return new Layer(a, delta -> delta.sub(delta.mul(a.square())));
    }

    /**
     * σ = max(z, 0) + log(1 + e^−|z|), σ′ the logistic function.
     *
     * <p>PyTorch's own softplus is z from 20 on, which is 1e-10 relative off; of −|z| it is exact.
     */
    private static Activations softplus(DataType type) {
        NativeNumbers zero = new NativeNumbers(type, 0);
        return manager -> {
            NDArray none = zero.array(manager, new Shape());
            return z -> {
                NDArray positive = z.maximum(none); // at 0 its slope is ½, as it must be
                NDArray value = positive.add(Activation.softPlus(z.sub(positive).sub(positive)));
                return new Layer(value, delta -> delta.mul(Activation.sigmoid(z)));
            };
        };
    }

    /** σ = z Φ(z), σ′ = Φ(z) + z φ(z), with Φ(z) = (1 + erf(z/√2))/2 and φ(z) = e^(−z²/2)/√(2π). */
    private static Activations gelu(DataType type) {
        NativeNumbers unit = new NativeNumbers(type, 1);
        NativeNumbers oneHalf = new NativeNumbers(type, 0.5);
        NativeNumbers scale = new NativeNumbers(type, Math.sqrt(0.5));
        NativeNumbers peak = new NativeNumbers(type, 1 / Math.sqrt(2 * Math.PI));
        return manager -> {
            NDArray one = unit.array(manager, new Shape());
            NDArray half = oneHalf.array(manager, new Shape());
            NDArray inverseRoot = scale.array(manager, new Shape());
            NDArray height = peak.array(manager, new Shape());
            return z -> {
                NDArray u = z.mul(inverseRoot);
                NDArray below = u.erf().add(one).mul(half);
                return new Layer(z.mul(below), delta -> {
                    NDArray density = u.square().neg().exp().mul(height);
                    return delta.mul(below.add(z.mul(density)));
                });
            };
        };
    }
}
