package io.symplex.plan;

import io.symplex.expression.Formula;
import io.symplex.form.Form;
import io.symplex.form.KindForm;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import io.symplex.system.Hamiltonian;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How systems are written: a formula as a text, any other as an object with its kind.
 *
 * @param <H> what kind of system is wanted
 */
final class SystemForm<H extends Hamiltonian> implements Form<H> {

    private final KindForm<Hamiltonian> kinds;
    private final Class<H> wanted;
    private final String rule;

    SystemForm(KindForm<Hamiltonian> kinds, Class<H> wanted, String rule) {
        this.kinds = kinds;
        this.wanted = wanted;
        this.rule = rule;
    }

    @Override
    public H read(Place place) {
        Hamiltonian system = isFormula(place.node())
                ? formula(place.source() + ": " + place.path(), place.node().stringValue())
                : kinds.read(place);
        if (!wanted.isInstance(system)) {
            throw place.wrong(rule, "take another system");
        }
        return wanted.cast(system);
    }

    private boolean isFormula(JsonNode node) {
        return node.isString() && !kinds.kinds().contains(node.stringValue());
    }

    private Formula formula(String where, String text) {
        try {
            return Formula.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    where + " must be a formula or a known system (" + String.join(", ", kinds.kinds()) + "), got:\n"
                            + wrong.getMessage(),
                    wrong);
        }
    }

    @Override
    public JsonNode write(H system) {
        return system instanceof Formula formula
                ? JsonNodeFactory.instance.stringNode(formula.toString())
                : kinds.write(system);
    }

    @Override
    public ObjectNode schema(Schema schema) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf")
                .add(kinds.schema(schema))
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "string")
                        .put("description", "A formula, such as p^2/2 + 1 - cos(q)"));
        return either;
    }
}
