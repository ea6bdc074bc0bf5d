package io.symplex.expression;

import io.symplex.expression.Lexer.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a formula and finds out what its names stand for. */
final class FormulaReader {

    private final String text;
    private final List<String> givenCoordinates;
    private final Constants givenConstants;

    FormulaReader(String text, List<String> coordinates, Constants constants) {
        this.text = text;
        this.givenCoordinates = coordinates;
        this.givenConstants = constants;
    }

    Formula read() {
        Parser parser = new Parser(text);
        Expression tree = parser.head();
        Map<String, Token> places = new LinkedHashMap<>(parser.names());
        places.remove(Symbol.PI.name());
        List<String> said = parser.coordinates();
        Constants constants = givenConstants;
        for (Map.Entry<String, Double> more : parser.constants().values().entrySet()) {
            constants = constants.and(more.getKey(), more.getValue());
        }
        List<String> coordinates = coordinates(parser, said, places, constants);
        requireKnown(parser, places, coordinates, constants);
        requireUsed(places.keySet(), constants);
        return Definition.of(tree, coordinates, constants).formula();
    }

    private List<String> coordinates(Parser parser, List<String> said, Map<String, Token> places, Constants constants) {
        if (!said.isEmpty() && !givenCoordinates.isEmpty() && !said.equals(givenCoordinates)) {
            throw new IllegalArgumentException("coordinates must be said once, got " + givenCoordinates + " beside and "
                    + said + " in the formula; remove one");
        }
        if (!said.isEmpty() || !givenCoordinates.isEmpty()) {
            return said.isEmpty() ? givenCoordinates : said;
        }
        Set<String> free = new LinkedHashSet<>(places.keySet());
        free.removeAll(constants.values().keySet());
        FormulaNames names = new FormulaNames(free);
        names.mixed().ifPresent(name -> {
            throw parser.fault(
                    Optional.ofNullable(places.get(name)).orElseThrow(),
                    "coordinates must be q and p, or q0, q1, … and p0, p1, …, got both; if " + name
                            + " is a constant, say with(\"" + name + "\", number)");
        });
        return names.coordinates();
    }

    private void requireKnown(Parser parser, Map<String, Token> places, List<String> coordinates, Constants constants) {
        List<String> known = new ArrayList<>(coordinates);
        known.addAll(constants.values().keySet());
        for (Map.Entry<String, Token> place : places.entrySet()) {
            String name = place.getKey();
            if (!known.contains(name)) {
                known.add("pi");
                String meant = Names.nearest(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("if it is a constant, say with(\"" + name + "\", number)");
                throw parser.fault(
                        place.getValue(),
                        "a name must be a coordinate (" + String.join(", ", coordinates) + ") or a constant ("
                                + (constants.values().isEmpty()
                                        ? "none given"
                                        : String.join(", ", constants.values().keySet()))
                                + "), got '" + name + "'; " + meant);
            }
        }
    }

    private void requireUsed(Set<String> used, Constants constants) {
        for (String name : constants.values().keySet()) {
            if (!used.contains(name)) {
                throw new IllegalArgumentException("the constant " + name + " must occur in the formula, got " + text
                        + "; remove it or correct its name");
            }
        }
    }
}
