package io.symplex.discover;

import java.util.ArrayList;
import java.util.List;

/**
 * Backward elimination where the loss is quadratic, {@code (c − ĉ)ᵀ G (c − ĉ)}: what least squares without some terms
 * would give, without doing it.
 *
 * <p>Without term k the loss grows by c_k²/P_kk with P = G⁻¹, and the others move by −P_·k c_k/P_kk.
 */
final class Elimination {

    private final double[][] inverse; // P, of the kept
    private final double[] coefficients;
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> dropped = new ArrayList<>(); // in their order

    Elimination(double[][] information, double[] coefficients) {
        this.inverse = Matrix.inverse(information);
        this.coefficients = coefficients.clone();
        for (int k = 0; k < coefficients.length; k++) {
            kept.add(k);
        }
    }

    /** Drops terms while the loss grows by less than this for each, and more are left than so many. */
    Elimination down(double allowed, int least) {
        while (kept.size() > least && growth(weakest()) < allowed) {
            drop(weakest());
        }
        return this;
    }

    /** Drops so many terms. */
    Elimination by(int count) {
        for (int i = 0; i < count; i++) {
            drop(weakest());
        }
        return this;
    }

    int weakest() {
        int weakest = kept.get(0);
        for (int k : kept) {
            if (growth(k) < growth(weakest)) {
                weakest = k;
            }
        }
        return weakest;
    }

    double growth(int k) {
        return coefficients[k] * coefficients[k] / inverse[k][k];
    }

    private void drop(int k) {
        double pivot = inverse[k][k];
        double share = coefficients[k] / pivot;
        double[] column = new double[coefficients.length];
        for (int i : kept) {
            column[i] = inverse[i][k];
        }
        for (int i : kept) {
            coefficients[i] -= column[i] * share;
            for (int j : kept) {
                inverse[i][j] -= column[i] * column[j] / pivot;
            }
        }
        coefficients[k] = 0;
        kept.remove(Integer.valueOf(k));
        dropped.add(k);
    }

    int[] kept() {
        return kept.stream().mapToInt(k -> k).toArray();
    }

    int droppedCount() {
        return dropped.size();
    }

    /** Returns the coefficients of all terms, 0 for the dropped. */
    double[] coefficients() {
        return coefficients.clone();
    }
}
