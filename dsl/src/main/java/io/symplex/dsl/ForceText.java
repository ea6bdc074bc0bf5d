package io.symplex.dsl;

import io.symplex.model.Forcing;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Force;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Says in words what force stands beside a learned energy. */
final class ForceText {

    private ForceText() {}

    /** Returns a line for each coordinate. */
    static List<String> lines(Learned learned, Force force) {
        int n = learned.degreesOfFreedom();
        Forcing forcing = ((StructuredNetwork) learned.model().architecture()).forcing();
        if (forcing instanceof Forcing.Known) {
            return List.of("  force: dp/dt = … + F(q, t), known: F = " + force);
        }
        ForceOverTime over = ForceOverTime.of(learned, forcing);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String name = Coordinates.name("p", i, n);
            lines.add("  force: d" + name + "/dt = … + F(" + (over.ofPosition() ? "q, " : "") + "t), "
                    + (forcing instanceof Forcing.Periodic periodic && !over.ofPosition()
                            ? series(periodic, over, force, i, n)
                            : range(over, force, i)));
        }
        return lines;
    }

    private static String range(ForceOverTime over, Force force, int i) {
        double[] values = over.values(force, i);
        return String.format(
                Locale.ROOT,
                "learned: from %.3g to %.3g over t = %.4g to %.4g%s",
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                over.from(),
                over.to(),
                over.ofPosition() ? ", at the middle of the data" : ", mean 0");
    }

    /** Returns the amplitude and phase of each harmonic, found anew: sums over a period are exact. */
    private static String series(Forcing.Periodic periodic, ForceOverTime over, Force force, int i, int n) {
        int places = 4 * periodic.harmonics() + 1;
        double[] place = over.place();
        double[] out = new double[n];
        double[] values = new double[places];
        for (int k = 0; k < places; k++) {
            force.at(periodic.period() * k / places, place, out);
            values[k] = out[i];
        }
        StringBuilder text = new StringBuilder();
        for (int h = 1; h <= periodic.harmonics(); h++) {
            double cosine = 0;
            double sine = 0;
            for (int k = 0; k < places; k++) {
                double angle = 2 * Math.PI * ((long) h * k % places) / places;
                cosine += 2.0 / places * values[k] * StrictMath.cos(angle);
                sine += 2.0 / places * values[k] * StrictMath.sin(angle);
            }
            String turn = (h == 1 ? "" : h) + "ωt";
            text.append(term(cosine, "cos " + turn, h == 1)).append(term(sine, "sin " + turn, false));
        }
        return "learned: F = " + text + String.format(Locale.ROOT, ", ω = 2π/%.4g", periodic.period());
    }

    private static String term(double factor, String function, boolean first) {
        String sign = first ? factor < 0 ? "−" : "" : factor < 0 ? " − " : " + ";
        return sign + String.format(Locale.ROOT, "%.4g ", Math.abs(factor)) + function;
    }
}
