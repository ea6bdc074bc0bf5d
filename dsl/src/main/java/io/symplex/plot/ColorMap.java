package io.symplex.plot;

import java.awt.Color;

/**
 * Colours for numbers: from a deep blue to a pale yellow, lighter step by step, so that it reads the same in print
 * without colour and with any common colour blindness.
 *
 * <p>Source: Brewer, Harrower, <i>ColorBrewer</i> 2.0, scheme YlGnBu, reversed, without its darkest colours, on which
 * nothing else could be seen.
 */
final class ColorMap {

    private static final Color[] STEPS = {
        new Color(0x3F9CC6),
        new Color(0x5FBCC8),
        new Color(0x86CFC0),
        new Color(0xADDFBA),
        new Color(0xCFEBB5),
        new Color(0xE8F5BF),
        new Color(0xFFFFE0)
    };

    private ColorMap() {}

    /** Returns the opaque colour of a share of the whole span, as a picture stores it; beyond 0 and 1, the last. */
    static int rgb(double share) {
        double at = Math.max(0, Math.min(1, share)) * (STEPS.length - 1);
        int step = Math.min((int) at, STEPS.length - 2);
        return Look.mix(STEPS[step], STEPS[step + 1], at - step).getRGB();
    }
}
