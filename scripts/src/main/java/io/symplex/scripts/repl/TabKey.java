package io.symplex.scripts.repl;

import io.symplex.scripts.shell.Description;
import java.util.List;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;

/**
 * What Tab does: completes, or lists what there is; within the brackets of a call it shows the call's signatures.
 * Pressed again, it shows the documentation, screen by screen.
 */
final class TabKey implements Widget {

    /** The name of this in the table of widgets. */
    private static final String NAME = "complete-or-describe";

    private static final int ROWS_LEFT = 4;

    private final Desk desk;
    private final LineReader reader;
    private final Documentation documentation;
    private String typed = "";
    private int presses;
    private List<String> pages = List.of();

    private TabKey(Desk desk, LineReader reader) {
        this.desk = desk;
        this.reader = reader;
        this.documentation = new Documentation(desk.screen());
    }

    /** Gives the key to a reader, in the keys of emacs and of vi. */
    static void bind(Desk desk, LineReader reader) {
        reader.getWidgets().put(NAME, new TabKey(desk, reader));
        for (String keys : List.of(LineReader.EMACS, LineReader.VIINS)) {
            reader.getKeyMaps().get(keys).bind(new Reference(NAME), "\t");
        }
    }

    @Override
    public boolean apply() {
        Buffer buffer = reader.getBuffer();
        String text = buffer.toString();
        int cursor = buffer.cursor();
        String now = cursor + ":" + text;
        presses = now.equals(typed) ? presses + 1 : 1;
        typed = now;
        return presses == 1 ? complete(text, cursor) : describe(text, cursor);
    }

    private boolean complete(String text, int cursor) {
        pages = List.of();
        if (isInCall(text, cursor)) {
            List<Description> ways = descriptions(text, cursor, false);
            if (!ways.isEmpty()) {
                documentation.signatures(ways);
                return true; // a list of values would take the next Tab, which is to explain
            }
        }
        reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
        return true;
    }

    private boolean describe(String text, int cursor) {
        if (pages.isEmpty()) {
            pages = documentation.lines(descriptions(text, cursor, true));
        }
        int most = Math.max(1, desk.screen().rows() - ROWS_LEFT);
        List<String> page = pages.subList(0, Math.min(most, pages.size()));
        page.forEach(desk.screen()::print);
        pages = pages.subList(page.size(), pages.size());
        if (!pages.isEmpty()) {
            desk.screen().note("Tab shows more");
        }
        return true;
    }

    /** Of a command, what is described is the code behind it. */
    private List<Description> descriptions(String text, int cursor, boolean documented) {
        int start = CommandLine.of(text).map(CommandLine::restStart).orElse(0);
        return cursor < start
                ? List.of()
                : desk.workshop().ask(session -> {
                    String code = text.substring(start);
                    List<Description> found = session.assistant().describe(code, cursor - start, documented);
                    return found.isEmpty() && !isInCall(code, cursor - start)
                            ? session.assistant()
                                    .describe(code.substring(0, cursor - start) + "(", cursor - start + 1, documented)
                            : found;
                });
    }

    private static boolean isInCall(String text, int cursor) {
        String before = text.substring(0, cursor).stripTrailing();
        return before.endsWith("(") || before.endsWith(",");
    }
}
