package io.symplex.integrate;

import java.util.Locale;

/** Writes a trajectory as a small table: the head, the tail, and how many rows lie between. */
final class TrajectoryTable {

    private static final int ENDS = 3; // rows shown at either end
    private static final int COLUMNS = 4; // coordinates shown
    private static final int TIME = 10; // characters of the first column

    private final Trajectory trajectory;
    private final double[][] values; // the columns shown: [q…, p…][K]; they may hold NaN, which a State may not
    private final StringBuilder out = new StringBuilder();

    private TrajectoryTable(Trajectory trajectory) {
        this.trajectory = trajectory;
        int shown = Math.min(trajectory.degreesOfFreedom(), COLUMNS);
        this.values = new double[2 * shown][];
        for (int i = 0; i < shown; i++) {
            values[i] = trajectory.q(i);
            values[shown + i] = trajectory.p(i);
        }
    }

    static String of(Trajectory trajectory) {
        return new TrajectoryTable(trajectory).text();
    }

    private String text() {
        int size = trajectory.size();
        int n = trajectory.degreesOfFreedom();
        print("Trajectory, %,d %s, ", size, size == 1 ? "row" : "rows");
        print("%d %s\n", n, n == 1 ? "degree of freedom" : "degrees of freedom");
        header(n, values.length / 2);
        if (size <= 2 * ENDS + 1) {
            rows(0, size);
        } else {
            rows(0, ENDS);
            print("\n" + " ".repeat(TIME - 1) + "… %,d more", size - 2 * ENDS);
            rows(size - ENDS, size);
        }
        return out.toString();
    }

    private void header(int n, int shown) {
        print("%" + TIME + "s", "t");
        for (String name : new String[] {"q", "p"}) {
            for (int i = 0; i < shown; i++) {
                print("%12s", n == 1 ? name : name + i);
            }
        }
        out.append(n > shown ? "   …" : "");
    }

    private void rows(int from, int to) {
        int decimals = decimals();
        for (int k = from; k < to; k++) {
            String time = String.format(Locale.ROOT, "%" + TIME + "." + decimals + "f", trajectory.time(k));
            print("\n%s", time);
            for (double[] column : values) {
                print(Math.abs(column[k]) < 10_000 ? "%12.6f" : "%12.4e", column[k]);
            }
        }
    }

    /** One more than the mean step needs, so that neighbouring times differ. */
    private int decimals() {
        int last = trajectory.size() - 1;
        double step = last == 0 ? 1 : (trajectory.time(last) - trajectory.time(0)) / last;
        double digits = Math.ceil(-Math.log10(step) - 1e-9) + 1; // 1e-9: a step of 0.01 is not always 0.01 to the bit
        return (int) Math.max(1, Math.min(TIME - 3, digits));
    }

    private void print(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments));
    }
}
