package io.symplex.scripts.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A PNG by Kitty's graphics protocol.
 *
 * <p>Source: K. Goyal, <i>Terminal graphics protocol</i>, sections "Remote client" and "Controlling displayed image
 * layout".
 */
final class KittyPicture {

    private static final int CHUNK = 4096; // the protocol's limit
    private static final String BEGIN = "\033_G";
    private static final String END = "\033\\";

    private KittyPicture() {}

    /**
     * Returns the control sequences that show it.
     *
     * @param png the file's bytes; read
     * @param columns how wide it is shown, in cells; its height follows
     */
    static String of(byte[] png, int columns) {
        String data = new String(Base64.getEncoder().encode(png), StandardCharsets.US_ASCII);
        StringBuilder out = new StringBuilder();
        for (int start = 0; start < data.length(); start += CHUNK) {
            int end = Math.min(start + CHUNK, data.length());
            // Transmit and display (T) a PNG (100), and never answer (q=2): nobody would read that.
            String what = start == 0 ? "a=T,f=100,q=2,c=" + columns + "," : "q=2,";
            out.append(BEGIN).append(what).append("m=").append(end < data.length() ? 1 : 0);
            out.append(';').append(data, start, end).append(END);
        }
        return out.toString();
    }
}
