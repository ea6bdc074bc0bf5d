package io.symplex.scripts.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A JSON value; equal by value. The keys of an object are sorted, as Jupyter writes them; a number stays as written.
 */
sealed interface Json {

    /** An object. */
    record Members(Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new TreeMap<>(members));
        }

        Optional<Json> get(String key) {
            return Optional.ofNullable(members.get(key));
        }

        /** Returns a member that is a text; empty if there is none, or it is something else. */
        Optional<String> text(String key) {
            return get(key).filter(Text.class::isInstance).map(value -> ((Text) value).text());
        }

        /** Returns a member that is an object; an empty one if there is none, or it is something else. */
        Members object(String key) {
            return get(key).filter(Members.class::isInstance)
                    .map(Members.class::cast)
                    .orElse(EMPTY);
        }

        Members with(String key, Json value) {
            Map<String, Json> copy = new TreeMap<>(members);
            copy.put(key, value);
            return new Members(copy);
        }

        Members without(String key) {
            Map<String, Json> copy = new TreeMap<>(members);
            copy.remove(key);
            return new Members(copy);
        }
    }

    /** A list. */
    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(String text) implements Json {}

    /** A number, {@code true}, {@code false} or {@code null}, as written. */
    record Literal(String literal) implements Json {}

    /** The object without members. */
    Members EMPTY = new Members(Map.of());

    /** The literal null. */
    Literal NULL = new Literal("null");

    /** Returns a text as nbformat keeps it: a list of its lines, each with its end. */
    static Items lines(String text) {
        List<Json> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(new Text(text.substring(at, end)));
            at = end;
        }
        return new Items(lines);
    }
}
