package io.symplex.kernel;

/**
 * Which rows of numbers a shared energy is given of particles that stand one after the other.
 *
 * <p>Each number of a row is an input, or the difference of two. A difference is one subtraction, and its derivative
 * goes to one particle as it is and to the other with the opposite sign: what sees only differences of positions
 * conserves the total momentum to rounding, whatever its parameters.
 *
 * @param kind which rows
 * @param particles N, {@code >= 1}; at least 2 where there are differences only
 * @param dimensions d, how many inputs a particle has, {@code >= 1}
 * @param passed how many inputs follow those of the particles and end the one row of {@link Kind#NEIGHBOURS} as they
 *     are
 */
public record Arrangement(Kind kind, int particles, int dimensions, int passed) {

    /** Says which rows there are. */
    public enum Kind {
        /** One row: from each particle to the next. */
        NEIGHBOURS,
        /** A row for each pair: from the first to the second. */
        PAIRS,
        /** A row for each particle: where it is. */
        SITES,
        /** A row for each bond of a chain between two walls, which stay at 0: one more than particles. */
        WALLED_CHAIN,
        /** A row for each bond of a chain with free ends: one less than particles. */
        FREE_CHAIN,
        /** A row for each bond of a ring, that from the last particle to the first at the end. */
        RING
    }

    /**
     * Returns how many inputs there are.
     *
     * @return N d, and those passed on
     */
    public int inputs() {
        return particles * dimensions + passed;
    }

    /**
     * Returns how many rows there are.
     *
     * @return the count
     * @throws ArithmeticException if it cannot be counted
     */
    public int rows() {
        return switch (kind) {
            case NEIGHBOURS -> 1;
            case PAIRS -> Math.toIntExact((long) particles * (particles - 1) / 2);
            case SITES, RING -> particles;
            case WALLED_CHAIN -> particles + 1;
            case FREE_CHAIN -> particles - 1;
        };
    }

    /**
     * Returns how many numbers a row has.
     *
     * @return the width
     */
    public int width() {
        return kind == Kind.NEIGHBOURS ? (particles - 1) * dimensions + passed : dimensions;
    }

    /** Returns where each number of the rows comes from. */
    Ends ends() {
        Ends ends = new Ends(rows() * width());
        switch (kind) {
            case NEIGHBOURS -> {
                bonds(ends);
                for (int i = 0; i < passed; i++) {
                    ends.add(Ends.NOTHING, particles * dimensions + i);
                }
            }
            case PAIRS -> pairs(ends);
            case SITES -> {
                for (int k = 0; k < particles; k++) {
                    join(Ends.NOTHING, k, ends);
                }
            }
            case WALLED_CHAIN -> {
                join(Ends.NOTHING, 0, ends);
                bonds(ends);
                join(particles - 1, Ends.NOTHING, ends);
            }
            case FREE_CHAIN -> bonds(ends);
            case RING -> {
                bonds(ends);
                join(particles - 1, 0, ends);
            }
        }
        return ends;
    }

    private void pairs(Ends ends) {
        for (int first = 0; first < particles; first++) {
            for (int second = first + 1; second < particles; second++) {
                join(first, second, ends);
            }
        }
    }

    private void bonds(Ends ends) {
        for (int k = 0; k + 1 < particles; k++) {
            join(k, k + 1, ends);
        }
    }

    /** Adds the way from one particle, or from nothing, to another. */
    private void join(int from, int to, Ends ends) {
        for (int c = 0; c < dimensions; c++) {
            ends.add(
                    from == Ends.NOTHING ? from : from * dimensions + c, to == Ends.NOTHING ? to : to * dimensions + c);
        }
    }

    /** The inputs of which each number of the rows is the difference, filled from the first on. */
    static final class Ends {

        /** In the place of an input: 0. */
        static final int NOTHING = -1;

        final int[] from;
        final int[] to;
        private int size;

        Ends(int count) {
            from = new int[count];
            to = new int[count];
        }

        private void add(int start, int end) {
            from[size] = start;
            to[size++] = end;
        }
    }
}
