package io.symplex.train;

import io.symplex.integrate.FixedStepMethod;
import io.symplex.internal.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Windows to go through: a batch of trajectory matching over several observations.
 *
 * <p>Windows stand in the order of falling step counts, so that those still under way are always the first ones.
 * Immutable; its arrays are shared without copies.
 */
public final class WindowBatch {

    private final FixedStepMethod method;
    private final List<Window> windows;
    private final boolean free;
    private final boolean positionsOnly;
    private final int n;
    private final long numbers;

    /**
     * Creates a batch.
     *
     * @param method how a step goes
     * @param windows at least one, in any order
     * @param free whether starts are parameters; then they are compared with what was seen at the start
     */
    public WindowBatch(FixedStepMethod method, List<Window> windows, boolean free) {
        this(method, windows, free, false);
    }

    /**
     * Creates a batch.
     *
     * @param method how a step goes
     * @param windows at least one, in any order
     * @param free whether starts are parameters; then they are compared with what was seen at the start
     * @param positionsOnly whether momenta are left out of every comparison
     */
    public WindowBatch(FixedStepMethod method, List<Window> windows, boolean free, boolean positionsOnly) {
        Checks.atLeast(windows.size(), 1, "the number of windows");
        this.method = method;
        this.free = free;
        this.positionsOnly = positionsOnly;
        List<Window> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparingInt(Window::steps).reversed());
        this.windows = List.copyOf(sorted);
        this.n = sorted.get(0).degreesOfFreedom();
        this.numbers = windows.stream()
                .mapToLong(window -> window.numbers(comparedNumbers(), free))
                .sum();
    }

    /**
     * Returns the beginnings of these windows.
     *
     * @param arrivals how many observations follow the first of a window, at most, {@code >= 1}
     * @return a batch with the same starts
     */
    public WindowBatch first(int arrivals) {
        List<Window> beginnings =
                windows.stream().map(window -> window.first(arrivals)).toList();
        return new WindowBatch(method, beginnings, free, positionsOnly);
    }

    /**
     * Returns how a step goes.
     *
     * @return the method
     */
    public FixedStepMethod method() {
        return method;
    }

    /**
     * Returns the windows.
     *
     * @return by falling step counts
     */
    public List<Window> windows() {
        return windows;
    }

    /**
     * Returns whether starts are parameters. If so a window's slot s has them at {@code parameterCount + 2n s}, after
     * those of the network.
     *
     * @return whether they are; else each window starts where it was seen
     */
    public boolean free() {
        return free;
    }

    /**
     * Returns how many numbers of a state are compared, the first ones, as far as they were seen.
     *
     * @return 2n; n where only positions are compared
     */
    public int comparedNumbers() {
        return positionsOnly ? n : 2 * n;
    }

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n
     */
    public int degreesOfFreedom() {
        return n;
    }

    /**
     * Returns how many numbers are compared in all: those of arrivals, and of starts if they are free, that were seen.
     *
     * @return the numbers
     */
    public long numbers() {
        return numbers;
    }

    /**
     * Returns what the sum of squares is multiplied by to make the loss: 1/(compared states · n). Numbers that were not
     * seen make a state count in part.
     *
     * @return the factor
     */
    public double scale() {
        return (comparedNumbers() / (double) n) / numbers;
    }
}
