package io.symplex.plan;

import io.symplex.expression.FormulaForce;
import io.symplex.form.Form;
import io.symplex.form.Forms;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import io.symplex.system.Force;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How forces are written: a list of formulas, one a coordinate. */
final class ForceForm implements Form<Force> {

    private static final Form<List<String>> LIST = Forms.list(Forms.text());

    @Override
    public Force read(Place place) {
        List<String> formulas = LIST.read(place);
        try {
            return FormulaForce.of(formulas);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    place.source() + ": " + place.path() + " must be the formulas of a force, got:\n"
                            + wrong.getMessage(),
                    wrong);
        }
    }

    @Override
    public JsonNode write(Force force) {
        if (force instanceof FormulaForce formulas) {
            return LIST.write(formulas.formulas());
        }
        throw new IllegalArgumentException("force must be written as formulas to be saved, got a "
                + force.getClass().getSimpleName() + "; say force(\"0.5*cos(1.2*t)\")");
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return LIST.schema(schema)
                .put("minItems", 1)
                .put("description", "A formula for each coordinate, such as 0.5*cos(1.2*t)");
    }
}
