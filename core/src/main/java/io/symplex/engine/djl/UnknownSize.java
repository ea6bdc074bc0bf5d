package io.symplex.engine.djl;

import ai.djl.ndarray.types.Shape;
import java.util.stream.Stream;

/** Guesses how large the graph of a network is of which only the parameters are known. */
final class UnknownSize {

    /** Arrays that a unit leaves behind in a perceptron, where energies are differentiated twice: counted. */
    private static final int ARRAYS = 24;

    private UnknownSize() {}

    /** Returns how many numbers a row leaves behind if every parameter's first dimension is a layer of units. */
    static long numbersPerRow(int n, Stream<Shape> parameters) {
        long units = parameters
                .mapToLong(shape -> shape.dimension() == 0 ? 1 : shape.get(0))
                .sum();
        return ARRAYS * (units + 2L * n);
    }
}
