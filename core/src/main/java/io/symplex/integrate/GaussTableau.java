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

    /** Where in the step stage {@code i} is, c, as a part of Δt. */
    double place(int i) {
        double sum = 0;
        for (double weight : a[i]) {
            sum += weight;
        }
        return sum;
    }

    /** The weights of the rates in the step; read only. */
    double[] step() {
        return b;
    }
}
