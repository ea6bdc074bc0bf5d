package io.symplex.evaluate;

import io.symplex.integrate.Integrator;
import io.symplex.integrate.Trajectory;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/**
 * Finds where a motion of a system must start to follow observations most closely, by least squares: the Gauss-Newton
 * method with the derivatives by differences, its steps halved until they help.
 *
 * <p>Source: Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed., §10.3.
 */
final class StartFit {

    private static final int MOST_STEPS = 20;
    private static final int MOST_HALVINGS = 10;
    private static final double SMALL_ENOUGH = 1e-9; // of the sum of squares: what the last step gained
    private static final double NUDGE = 1e-6;
    private static final double SINGULAR = 1e-12;

    private final Hamiltonian system;
    private final Integrator method;
    private final double longestStep;

    StartFit(Hamiltonian system, Integrator method, double longestStep) {
        this.system = system;
        this.method = method;
        this.longestStep = longestStep;
    }

    /**
     * Returns the motion that follows most closely what was seen.
     *
     * @param seen NaN where a number was not seen
     * @param first near which to search; this itself if a motion from it runs away
     */
    Trajectory closest(Trajectory seen, State first) {
        double[] start = numbers(first);
        double[] left = left(seen, start);
        for (int step = 0; step < MOST_STEPS && seen.size() > 1 && Double.isFinite(squares(left)); step++) {
            double before = squares(left);
            double[] next = improved(seen, start, left);
            if (!(squares(next) < before)) {
                break;
            }
            left = next;
            if (before - squares(left) < SMALL_ENOUGH * before) {
                break;
            }
        }
        return motion(seen, start);
    }

    /**
     * Moves the start a step, or a part of it that helps; returns what is left over then, if nothing helps the same.
     */
    private double[] improved(Trajectory seen, double[] start, double[] left) {
        double[] change = change(seen, start, left);
        double share = 1;
        for (int half = 0; half <= MOST_HALVINGS; half++) {
            double[] moved = moved(start, change, share);
            double[] next = left(seen, moved);
            if (squares(next) < squares(left)) {
                System.arraycopy(moved, 0, start, 0, start.length);
                return next;
            }
            share /= 2;
        }
        return left;
    }

    private double[] change(Trajectory seen, double[] start, double[] left) {
        Array2DRowRealMatrix slopes = new Array2DRowRealMatrix(left.length, start.length);
        for (int i = 0; i < start.length; i++) {
            double nudge = NUDGE * Math.max(1, Math.abs(start[i]));
            double[] above = start.clone();
            above[i] += nudge;
            double[] below = start.clone();
            below[i] -= nudge;
            double[] leftAbove = left(seen, above);
            double[] leftBelow = left(seen, below);
            for (int k = 0; k < left.length; k++) {
                slopes.setEntry(k, i, (leftBelow[k] - leftAbove[k]) / (2 * nudge));
            }
        }
        QRDecomposition factors = new QRDecomposition(slopes, SINGULAR);
        return factors.getSolver().isNonSingular()
                ? factors.getSolver().solve(new ArrayRealVector(left, false)).toArray()
                : new double[start.length];
    }

    private double[] left(Trajectory seen, double[] start) {
        double[] left = left(seen, motion(seen, start));
        double[] there = states(seen);
        for (int i = 0; i < left.length; i++) {
            left[i] = Double.isNaN(there[i]) ? 0 : left[i]; // nothing is missed of what was not seen
        }
        return left;
    }

    private Trajectory motion(Trajectory seen, double[] start) {
        int n = seen.degreesOfFreedom();
        State state = State.of(Arrays.copyOf(start, n), Arrays.copyOfRange(start, n, 2 * n));
        return method.follow(system, state, seen.times(), longestStep);
    }

    /** Returns what was seen less a motion, shape [K, 2n]: positions, then momenta; NaN where it was not seen. */
    static double[] left(Trajectory seen, Trajectory motion) {
        double[] left = states(seen);
        double[] moved = states(motion);
        for (int i = 0; i < left.length; i++) {
            left[i] -= moved[i];
        }
        return left;
    }

    /** Returns positions and momenta row by row, shape [K, 2n]. */
    static double[] states(Trajectory trajectory) {
        int n = trajectory.degreesOfFreedom();
        double[] q = trajectory.q();
        double[] p = trajectory.p();
        double[] states = new double[2 * q.length];
        for (int k = 0; k < trajectory.size(); k++) {
            System.arraycopy(q, n * k, states, 2 * n * k, n);
            System.arraycopy(p, n * k, states, 2 * n * k + n, n);
        }
        return states;
    }

    private static double[] numbers(State state) {
        double[] numbers = Arrays.copyOf(state.q(), 2 * state.q().length);
        System.arraycopy(state.p(), 0, numbers, state.q().length, state.p().length);
        return numbers;
    }

    private static double[] moved(double[] start, double[] change, double share) {
        double[] moved = start.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += share * change[i];
        }
        return moved;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
