package io.symplex.integrate;

/** The coefficients of an implicit Runge-Kutta method with s stages: a, shape [s][s], and b, shape [s]. */
final class GaussTableau {

    private final double[][] a;
    private final double[] b;

    GaussTableau(double[][] a, double[] b) {
        this.a = a;
        this.b = b;
    }

    int stages() {
        return b.length;
    }

    /** The weights of the rates in stage {@code i}; read only. */
    double[] stage(int i) {
        return a[i];
    }

    /** The weights of the rates in the step; read only. */
    double[] step() {
        return b;
    }
}
