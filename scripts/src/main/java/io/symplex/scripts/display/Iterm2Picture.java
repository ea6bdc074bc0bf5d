package io.symplex.scripts.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A PNG by iTerm2's protocol, which WezTerm and mintty understand too.
 *
 * <p>Source: G. Nachman, <i>iTerm2 documentation</i>, "Inline Images Protocol".
 */
final class Iterm2Picture {

    private Iterm2Picture() {}

    /**
     * Returns the control sequence that shows it.
     *
     * @param png the file's bytes; read
     * @param columns how wide it is shown, in cells; its height follows
     */
    static String of(byte[] png, int columns) {
        String data = new String(Base64.getEncoder().encode(png), StandardCharsets.US_ASCII);
        return "\033]1337;File=inline=1;size=" + png.length + ";width=" + columns
                + ";height=auto;preserveAspectRatio=1:" + data + "\007";
    }
}
