package io.symplex.scripts.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/** The keys of emacs or of vi, as the user likes. */
final class Keys {

    private static final Pattern VI = Pattern.compile("(?m)^\\s*set\\s+editing-mode\\s+vi\\s*$");
    private static final String PRESSED_ALT_ENTER = KeyMap.alt('\r');

    private Keys() {}

    /** Gives a reader the keys asked for, or else those that {@code ~/.inputrc} names, as it does for other shells. */
    static void choose(Settings settings, LineReader reader) {
        String keys = isVi(settings) ? LineReader.VIINS : LineReader.EMACS;
        reader.getKeyMaps().put(LineReader.MAIN, reader.getKeyMaps().get(keys));
        reader.getKeyMaps().get(LineReader.VIINS).bind(new Reference(LineReader.SELF_INSERT_UNMETA), PRESSED_ALT_ENTER);
    }

    static boolean isVi(Settings settings) {
        return settings.keys()
                .map("vi"::equals)
                .orElseGet(() ->
                        inputrc(settings).map(text -> VI.matcher(text).find()).orElse(false));
    }

    private static Optional<String> inputrc(Settings settings) {
        Path file = Optional.ofNullable(settings.environment().get("INPUTRC"))
                .map(Path::of)
                .orElse(settings.home().resolve(".inputrc"));
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
