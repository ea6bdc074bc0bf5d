package io.symplex.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A piece of JSON, and where it stands.
 *
 * @param source what the document is called, such as {@code plan.json}
 * @param path the way to it, such as {@code $.optimizer.learningRate}
 * @param node the piece
 */
public record Place(String source, String path, JsonNode node) {

    private static final int LONGEST = 60; // characters shown of a foreign text

    /**
     * Returns the whole document.
     *
     * @param source what it is called
     * @param node its JSON
     * @return the place of its root
     */
    public static Place root(String source, JsonNode node) {
        return new Place(source, "$", node);
    }

    /**
     * Returns a field of this object.
     *
     * @param name its name
     * @return its place; null if there is none of this name
     */
    public @Nullable Place field(String name) {
        JsonNode child = node.get(name);
        return child == null ? null : new Place(source, path + "." + name, child);
    }

    /**
     * Returns an element of this list.
     *
     * @param index from 0
     * @return its place
     */
    public Place item(int index) {
        return new Place(source, path + "[" + index + "]", node.get(index));
    }

    /**
     * Returns this without some fields, if it is an object.
     *
     * @param names of the fields that others have read
     * @return the rest, at the same place
     */
    public Place without(String... names) {
        if (!(node instanceof ObjectNode object)) {
            return this;
        }
        ObjectNode rest = object.deepCopy();
        rest.remove(List.of(names));
        return new Place(source, path, rest);
    }

    /**
     * Requires an object with known fields.
     *
     * @param known the names that it may have
     * @throws IllegalArgumentException if it is none, or has others
     */
    public void requireObject(Collection<String> known) {
        if (!node.isObject()) {
            throw wrong("be an object {…}", "write its fields in braces: " + String.join(", ", known));
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(source + ": " + path + " must have no field " + quoted(name)
                        + ", got " + shown(node.get(name)) + " there; " + suggestion(name, known));
            }
        }
    }

    private static String suggestion(String name, Collection<String> known) {
        return nearest(name, known) + "its fields are " + String.join(", ", known);
    }

    /**
     * Returns a proposal in words for a name that is not known.
     *
     * @param name what was written
     * @param known the names that would do
     * @return such as {@code "did you mean epochs? "}; empty if nothing is near
     */
    public static String nearest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(one -> distance(name, one)))
                .filter(one -> distance(name, one) <= Math.max(1, one.length() / 3))
                .map(one -> "did you mean " + one + "? ")
                .orElse("");
    }

    /** Returns how many letters are changed, put in or left out between two words. */
    private static int distance(String from, String to) {
        if (from.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    /**
     * Says what is wrong here.
     *
     * @param rule what it must do, such as {@code "be a number"}
     * @param remedy what to write instead
     * @return the error, to be thrown
     */
    public IllegalArgumentException wrong(String rule, String remedy) {
        return new IllegalArgumentException(
                source + ": " + path + " must " + rule + ", got " + shown(node) + "; " + remedy);
    }

    /**
     * Says that a field is missing.
     *
     * @param name the field
     * @param hint what would do, such as {@code "a number"}
     * @return the error, to be thrown
     */
    public IllegalArgumentException missing(String name, String hint) {
        return new IllegalArgumentException(source + ": " + path + " must have the field " + name + ", got "
                + (node.isEmpty() ? "none" : "only " + String.join(", ", node.propertyNames())) + "; write \"" + name
                + "\": " + hint);
    }

    /**
     * Says where a value is that its type refused.
     *
     * @param refusal the sentence of the type, which may begin with the name of a field
     * @param fields the names it may begin with
     * @return the error, to be thrown
     */
    IllegalArgumentException refused(RuntimeException refusal, List<String> fields) {
        String sentence = String.valueOf(refusal.getMessage());
        boolean named =
                fields.stream().anyMatch(name -> sentence.startsWith(name + " ") || sentence.startsWith(name + "["));
        return new IllegalArgumentException(source + ": " + path + (named ? "." : ": ") + sentence, refusal);
    }

    private static String shown(JsonNode node) {
        if (node.isObject()) {
            return node.isEmpty()
                    ? "{}"
                    : "an object with " + quoted(node.propertyNames().iterator().next());
        }
        if (node.isArray()) {
            return "a list of " + node.size();
        }
        if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            return "one beyond " + Double.MAX_VALUE;
        }
        return node.isString() ? quoted(node.stringValue()) : cut(node.toString());
    }

    private static String quoted(String text) {
        return "'" + cut(text.replaceAll("\\p{Cntrl}", "·")) + "'";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
