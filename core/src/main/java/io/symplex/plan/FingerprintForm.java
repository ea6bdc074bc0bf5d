package io.symplex.plan;

import io.symplex.data.Observations;
import io.symplex.form.Form;
import io.symplex.form.Forms;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How observations are named that are at hand: {@code {"fingerprint": "sha256:9f86…"}}.
 *
 * @param known observations by their fingerprint, for reading
 */
record FingerprintForm(Map<String, Observations> known) implements Form<Observations> {

    private static final String FINGERPRINT = "fingerprint";

    @Override
    public Observations read(Place place) {
        place.requireObject(List.of(FINGERPRINT));
        Place print = place.field(FINGERPRINT);
        if (print == null) {
            throw place.missing(FINGERPRINT, "that of observations");
        }
        Observations seen = known.get(Forms.text().read(print));
        if (seen == null) {
            throw print.wrong("be that of observations at hand", "take the data that belong to it");
        }
        return seen;
    }

    @Override
    public JsonNode write(Observations seen) {
        return Schema.object().put(FINGERPRINT, Fingerprint.of(seen));
    }

    @Override
    public ObjectNode schema(Schema schema) {
        ObjectNode named = Schema.type("object");
        named.putObject("properties").set(FINGERPRINT, Schema.type("string"));
        named.putArray("required").add(FINGERPRINT);
        return named.put("additionalProperties", false);
    }
}
