package io.symplex.scripts.page;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A picture file as a data URL. */
final class EmbeddedPicture {

    private static final long MOST_BYTES = 20_000_000;
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    private EmbeddedPicture() {}

    /**
     * Returns the picture that a text names.
     *
     * @param folder where the text is
     * @param name a path relative to it, as in a link
     * @return the URL; none if there is no such picture, or it has more than 20 MB
     */
    static Optional<String> of(Path folder, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || name.startsWith("/") || name.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            String data = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            return Optional.of("data:" + type + ";base64," + data);
        } catch (IOException | IllegalArgumentException e) { // unreadable, or no path at all
            return Optional.empty();
        }
    }
}
