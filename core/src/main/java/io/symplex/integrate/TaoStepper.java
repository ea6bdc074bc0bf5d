package io.symplex.integrate;

import java.util.Arrays;

/** Steps of Tao's method: see {@link Tao}. Owns the second copy and scratch memory: one instance per thread. */
final class TaoStepper implements Stepper {

    private final double[] weights; // lengths of the composed steps, parts of dt
    private final double binding;
    private final double[] cosines; // of the angles 2ωΔt by which the composed steps turn
    private final double[] sines;
    private double dt = Double.NaN; // to which the angles belong
    private final Gradients gradients;
    private final double[] x; // all [count, n]
    private final double[] y;
    private final double[] lastQ; // returned by the last step
    private final double[] lastP;
    private final double[] gradientQ;
    private final double[] gradientP;

    TaoStepper(double[] weights, double binding, Gradients gradients) {
        this.weights = weights;
        this.binding = binding;
        cosines = new double[weights.length];
        sines = new double[weights.length];
        this.gradients = gradients;
        int size = gradients.size();
        x = new double[size];
        y = new double[size];
        lastQ = new double[size];
        lastP = new double[size];
        gradientQ = new double[size];
        gradientP = new double[size];
        Arrays.fill(lastQ, Double.NaN); // equals no start
    }

    @Override
    public void step(double time, double dt, double[] q, double[] p) {
        if (!Arrays.equals(q, lastQ) || !Arrays.equals(p, lastP)) {
            System.arraycopy(q, 0, x, 0, x.length);
            System.arraycopy(p, 0, y, 0, y.length);
        }
        step(time, dt, q, p, x, y);
        System.arraycopy(q, 0, lastQ, 0, lastQ.length);
        System.arraycopy(p, 0, lastP, 0, lastP.length);
    }

    /** A step in the doubled space; all arrays are modified. A force is taken in the middle of each composed step. */
    void step(double time, double dt, double[] q, double[] p, double[] x, double[] y) {
        if (dt != this.dt) {
            prepare(dt);
        }
        double gone = 0;
        for (int k = 0; k < weights.length; k++) {
            double part = weights[k] * dt;
            double middle = time + gone + part / 2;
            move(middle, part / 2, q, y, p, x);
            move(middle, part / 2, x, p, y, q);
            bind(cosines[k], sines[k], q, p, x, y);
            move(middle, part / 2, x, p, y, q);
            move(middle, part / 2, q, y, p, x);
            gone += part;
        }
    }

    /** Solves the energy H(a, b) for a while: a and b rest, their partners move. */
    private void move(double time, double duration, double[] a, double[] b, double[] partnerOfA, double[] partnerOfB) {
        gradients.fill(time, a, b, gradientQ, gradientP);
        for (int i = 0; i < gradientQ.length; i++) {
            partnerOfA[i] -= duration * gradientQ[i];
            partnerOfB[i] += duration * gradientP[i];
        }
    }

    private void prepare(double dt) {
        this.dt = dt;
        for (int k = 0; k < weights.length; k++) {
            cosines[k] = StrictMath.cos(2 * binding * weights[k] * dt);
            sines[k] = StrictMath.sin(2 * binding * weights[k] * dt);
        }
    }

    /** Turns the distance of the copies by an angle. */
    private void bind(double cosine, double sine, double[] q, double[] p, double[] x, double[] y) {
        for (int i = 0; i < q.length; i++) {
            double sumQ = q[i] + x[i];
            double sumP = p[i] + y[i];
            double wayQ = cosine * (q[i] - x[i]) + sine * (p[i] - y[i]);
            double wayP = cosine * (p[i] - y[i]) - sine * (q[i] - x[i]);
            q[i] = (sumQ + wayQ) / 2;
            p[i] = (sumP + wayP) / 2;
            x[i] = (sumQ - wayQ) / 2;
            y[i] = (sumP - wayP) / 2;
        }
    }
}
