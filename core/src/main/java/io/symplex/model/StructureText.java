package io.symplex.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The metadata that say the structure of a network, written and read. */
final class StructureText {

    static final String STRUCTURED = "structured";

    private static final String HIDDEN = "hidden";
    private static final String KINETIC = "kinetic";
    private static final String MASSES = "masses";
    private static final String PERIODIC = "periodic";
    private static final String FRICTION = "friction";
    private static final String FORCE = "force";
    private static final String POTENTIAL = "potential";
    private static final String DIMENSIONS = "dimensions";
    private static final String ON_SITE = "on_site";

    static final Set<String> NAMES =
            Set.of(HIDDEN, KINETIC, MASSES, PERIODIC, FRICTION, FORCE, POTENTIAL, DIMENSIONS, ON_SITE);

    private final ModelSource source;
    private final SafetensorsHeader header;

    StructureText(ModelSource source, SafetensorsHeader header) {
        this.source = source;
        this.header = header;
    }

    static Map<String, String> of(StructuredNetwork structured) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(HIDDEN, text(structured.network().hidden()));
        metadata.put(KINETIC, name(structured.kinetic().form()));
        metadata.put(MASSES, text(structured.kinetic().masses()));
        metadata.put(PERIODIC, text(structured.periodic()));
        metadata.put(FRICTION, name(structured.damping()));
        if (structured.forcing().isPresent()) {
            metadata.put(FORCE, ForcingText.of(structured.forcing()));
        }
        if (!structured.potential().equals(Potential.ANY)) { // else the file is as before there were symmetries
            metadata.put(POTENTIAL, name(structured.potential().form()));
            metadata.put(DIMENSIONS, Integer.toString(structured.potential().dimensions()));
            metadata.put(ON_SITE, Boolean.toString(structured.potential().onSite()));
        }
        return metadata;
    }

    private static String text(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the network that the metadata say. */
    StructuredNetwork read(Activation activation) {
        int n = number(PerceptronFile.DEGREES_OF_FREEDOM);
        try {
            return new StructuredNetwork(
                    new Perceptron(n, list(HIDDEN, Integer::valueOf, "whole numbers such as 16,16"), activation),
                    new Kinetic(
                            choice(KINETIC, Kinetic.Form.values()),
                            list(MASSES, Double::valueOf, "numbers such as 1.0,2.0")),
                    potential(),
                    list(PERIODIC, Integer::valueOf, "whole numbers such as 0,1"),
                    choice(FRICTION, Damping.values()),
                    forcing());
        } catch (IllegalArgumentException wrong) {
            throw wrong.getMessage().startsWith(source.file() + ":") ? wrong : wrong(wrong.getMessage());
        }
    }

    /** Older files say nothing of a force. */
    private Forcing forcing() {
        String text = header.text(FORCE);
        return text == null ? Forcing.none() : ForcingText.read(text);
    }

    private Potential potential() {
        if (header.text(POTENTIAL) == null) {
            return Potential.ANY;
        }
        return new Potential(choice(POTENTIAL, Potential.Form.values()), number(DIMENSIONS), truth(ON_SITE));
    }

    private boolean truth(String name) {
        String text = text(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(name + " must be true or false, got " + ModelSource.quoted(text) + "; write the file anew");
        }
        return text.equals("true");
    }

    private String text(String name) {
        String text = header.text(name);
        if (text == null) {
            throw wrong(name + " must be there for a structured network, got none; write the file anew");
        }
        return text;
    }

    private int number(String name) {
        List<Integer> numbers = list(name, Integer::valueOf, "a whole number");
        if (numbers.size() != 1) {
            throw wrong(
                    name + " must be a whole number, got " + ModelSource.quoted(text(name)) + "; write the file anew");
        }
        return numbers.get(0);
    }

    private <T> List<T> list(String name, Function<String, T> of, String rule) {
        String text = text(name);
        List<T> values = new ArrayList<>();
        try {
            for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
                values.add(of.apply(part));
            }
        } catch (NumberFormatException e) {
            throw wrong(name + " must be " + rule + ", got " + ModelSource.quoted(text) + "; write the file anew");
        }
        return values;
    }

    private <E extends Enum<E>> E choice(String name, E[] values) {
        String text = text(name);
        return Arrays.stream(values)
                .filter(value -> name(value).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name + " must be one of "
                        + Arrays.stream(values).map(StructureText::name).collect(Collectors.joining(", ")) + ", got "
                        + ModelSource.quoted(text) + "; read it with a newer Symplex"));
    }

    private IllegalArgumentException wrong(String sentence) {
        return source.wrong(HeaderParser.METADATA + ": " + sentence);
    }
}
