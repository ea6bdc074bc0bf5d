package io.symplex.internal;

/**
 * The number below which a standard normal variable stays with a given probability.
 *
 * <p>Three rational functions, of the distance from 1/2 in the middle, of √(−ln p) in the tails; right to 1e-15,
 * relative. Of basic arithmetic, square roots and {@code StrictMath.log} alone: the same bits on every machine.
 *
 * <p>Source: Wichura, <i>Algorithm AS 241: the percentage points of the normal distribution</i>, Applied Statistics 37
 * (1988), PPND16.
 */
final class NormalQuantile {

    private static final double MIDDLE = 0.425; // of |probability − 1/2|
    private static final double TAIL = 5; // of √(−ln p), p = 1.4e-11

    private static final double[] A = {
        2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
        13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665
    };
    private static final double[] B = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1
    };
    private static final double[] C = {
        0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
        3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835
    };
    private static final double[] D = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1
    };
    private static final double[] E = {
        2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124,
        0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103
    };
    private static final double[] F = {
        2.0442631033899397e-15,
        1.421511758316446e-07,
        1.8463183175100548e-05,
        0.0007868691311456133,
        0.014875361290850615,
        0.1369298809227358,
        0.599832206555888,
        1
    };

    private NormalQuantile() {}

    /** Returns the quantile of a probability, {@code > 0}, {@code < 1}. */
    static double of(double probability) {
        double distance = probability - 0.5;
        if (Math.abs(distance) <= MIDDLE) {
            double r = MIDDLE * MIDDLE - distance * distance;
            return distance * (polynomial(A, r) / polynomial(B, r));
        }
        double r = Math.sqrt(-StrictMath.log(distance < 0 ? probability : 1 - probability));
        double quantile = r <= TAIL
                ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6)
                : polynomial(E, r - TAIL) / polynomial(F, r - TAIL);
        return distance < 0 ? -quantile : quantile;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[0];
        for (int i = 1; i < 8; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
