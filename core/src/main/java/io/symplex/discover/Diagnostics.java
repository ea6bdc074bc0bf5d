package io.symplex.discover;

import io.symplex.system.Reals;
import java.util.Locale;

/**
 * How well a law describes what was seen.
 *
 * @param method how it was fitted, in words
 * @param rows how many rows were seen
 * @param candidates how many terms the library had
 * @param noise what of each coordinate is left unexplained, root mean square, [2n]: of states, or of derivatives where
 *     those were fitted alone
 * @param explained the part of the variance that the law explains, at most 1
 * @param correlation of neighbouring residuals, −1 to 1; noise has nearly 0, a term that is missing more
 * @param points how many points the pieces had that the law could follow from one start
 */
public record Diagnostics(
        String method, int rows, int candidates, Reals noise, double explained, double correlation, int points) {

    /**
     * Tells whether neighbouring residuals hang together as noise does not: the library may lack a term.
     *
     * @return whether they do
     */
    public boolean lacksATerm() {
        return explained < 1 - 1e-9 && correlation > 5 / Math.sqrt(Math.max(rows, 1)) + 0.1;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s; %,d rows, %,d candidates; explains %s of the variance; noise %s%s",
                method,
                rows,
                candidates,
                Wording.part(explained),
                Wording.rounded(noise),
                lacksATerm() ? "; residuals hang together: the library may lack a term" : "");
    }
}
