package io.symplex.scripts.run;

import io.symplex.discover.DiscoveredTerm;
import io.symplex.dsl.Discovered;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a law as JSON; texts of formulas need no escapes. */
final class LawJson {

    private LawJson() {}

    static String of(Discovered law) {
        List<String> coordinates = law.formula().coordinates();
        List<String> momenta = coordinates.subList(coordinates.size() / 2, coordinates.size());
        return String.join(
                "\n",
                "{",
                "  \"hamiltonian\": " + law.formula().toJson() + ",",
                "  \"coordinates\": "
                        + coordinates.stream().map(LawJson::string).collect(Collectors.joining(", ", "[", "]")) + ",",
                "  \"terms\": [",
                law.terms().stream().map(term -> term(term, momenta)).collect(Collectors.joining(",\n")),
                "  ],",
                "  \"method\": " + string(law.diagnostics().method()) + ",",
                "  \"rows\": " + law.diagnostics().rows() + ",",
                "  \"candidates\": " + law.diagnostics().candidates() + ",",
                "  \"explained\": " + number(law.diagnostics().explained()) + ",",
                "  \"noise\": "
                        + Arrays.stream(law.diagnostics().noise().toArray())
                                .mapToObj(LawJson::number)
                                .collect(Collectors.joining(", ", "[", "]"))
                        + ",",
                "  \"lacksATerm\": " + law.diagnostics().lacksATerm(),
                "}");
    }

    private static String term(DiscoveredTerm term, List<String> momenta) {
        return "    {\"term\": " + string(term.expression().toString()) + ", \"coefficient\": "
                + number(term.coefficient()) + ", \"standardError\": " + number(term.standardError())
                + (term.isFriction() ? ", \"brakes\": " + string(momenta.get(term.damped())) : "") + "}";
    }

    private static String string(String text) {
        return "\"" + text + "\"";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }
}
