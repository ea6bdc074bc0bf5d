package io.symplex.integrate;

import io.symplex.system.State;
import java.util.Locale;

/** Writes a trajectory as a small table: the head, the tail, and how many rows lie between. */
final class TrajectoryTable {

    private static final int ENDS = 3; // rows shown at either end
    private static final int COLUMNS = 4; // coordinates shown

    private TrajectoryTable() {}

    static String of(Trajectory trajectory) {
        StringBuilder out = new StringBuilder("Trajectory, " + trajectory.size()
                + (trajectory.size() == 1 ? " row, " : " rows, ") + trajectory.degreesOfFreedom()
                + (trajectory.degreesOfFreedom() == 1 ? " degree of freedom\n" : " degrees of freedom\n"));
        header(trajectory, out);
        for (int k = 0; k < trajectory.size(); k++) {
            if (k == ENDS && trajectory.size() > 2 * ENDS + 1) {
                out.append("\n         … ").append(trajectory.size() - 2 * ENDS).append(" more");
                k = trajectory.size() - ENDS;
            }
            row(trajectory, k, out);
        }
        return out.toString();
    }

    private static void header(Trajectory trajectory, StringBuilder out) {
        int n = trajectory.degreesOfFreedom();
        out.append("         t");
        for (String name : new String[] {"q", "p"}) {
            for (int i = 0; i < Math.min(n, COLUMNS); i++) {
                out.append(String.format(Locale.ROOT, "%12s", n == 1 ? name : name + i));
            }
        }
        out.append(n > COLUMNS ? "   …" : "");
    }

    private static void row(Trajectory trajectory, int k, StringBuilder out) {
        State state = trajectory.get(k);
        out.append(String.format(Locale.ROOT, "\n%10.4g", trajectory.time(k)));
        for (int i = 0; i < Math.min(state.degreesOfFreedom(), COLUMNS); i++) {
            out.append(String.format(Locale.ROOT, "%12.6f", state.q(i)));
        }
        for (int i = 0; i < Math.min(state.degreesOfFreedom(), COLUMNS); i++) {
            out.append(String.format(Locale.ROOT, "%12.6f", state.p(i)));
        }
    }
}
