package io.symplex.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.symplex.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema and the reader agree: on every plan, and on what becomes of it when one value is changed. */
final class PlanSchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ExperimentPlan.schema());

    /** What takes the place of a value. */
    private static final List<String> OTHERS =
            List.of("-1", "0", "1", "0.5", "1.5", "1e15", "3000000000", "true", "null", "\"some\"", "[]", "{}");

    private static boolean allows(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    private static boolean reads(String json) {
        try {
            ExperimentPlan.fromJson(json);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Stream<TrainingPlan> plans() {
        return ExperimentPlanTest.plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsWrittenIsAllowed(TrainingPlan plan) {
        assertThat(SCHEMA.validate(ExperimentPlan.of(plan).toJson(), InputFormat.JSON))
                .isEmpty();
    }

    /** What the reader takes the schema allows, and but for rules that no schema can say, the other way round. */
    @ParameterizedTest
    @MethodSource("plans")
    @Tag("thorough")
    void oneChangedValueIsJudgedAlike(TrainingPlan plan) {
        assertJudgedAlike(plan, OTHERS);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aValueOfAnotherKindIsJudgedAlike(TrainingPlan plan) {
        assertJudgedAlike(plan, List.of("-1", "\"some\""));
    }

    private static void assertJudgedAlike(TrainingPlan plan, List<String> others) {
        JsonNode tree = MAPPER.readTree(ExperimentPlan.of(plan).toJson());
        List<String> onlyRead = new ArrayList<>();
        List<String> onlyAllowed = new ArrayList<>();
        for (String pointer : leaves(tree, "")) {
            for (String other : others) {
                String changed = with(tree, pointer, MAPPER.readTree(other));
                boolean allowed = allows(changed);
                if (reads(changed) != allowed) {
                    (allowed ? onlyAllowed : onlyRead).add(pointer + " = " + other);
                }
            }
        }

        assertThat(onlyRead).isEmpty();
        assertThat(onlyAllowed).allMatch(PlanSchemaTest::isOfNoSchema);
    }

    /** Rules that hold between values, and texts that a grammar judges. */
    private static boolean isOfNoSchema(String change) {
        return change.matches(
                "/data/system.* = \"some\"|.*/(keepEvery|steps|shortFirst|degreesOfFreedom|truncated) = .*"
                        + "|/architecture/(hidden|network/hidden|kinetic/|potential/onSite|periodic|forcing/(force|from|to)).*|/data/observations/.*"
                        + "|/data/system/(root|mass|spring|matrix|braking|pushing|coupling|first|second|particles).*"
                        + "|/data/(starts/)?(count|amplitude) = .*|.*/masses/.* = .*|/objective/(window|freeStarts|positionsOnly) = .*"
                        + "|/data/simulation/thermostat/.*");
    }

    @Test
    void aFieldTooManyOrTooFewIsNotAllowed() {
        assertThat(allows("{}")).isFalse();
        assertThat(allows("{\"symplex\": 1}")).isFalse();
        ObjectNode plan = (ObjectNode) MAPPER.readTree(
                ExperimentPlan.of(plans().findFirst().orElseThrow()).toJson());
        assertThat(allows(plan.toString())).isTrue();
        assertThat(allows(plan.put("epoch", 1).toString())).isFalse();
    }

    private static List<String> leaves(JsonNode node, String pointer) {
        List<String> found = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(field -> found.addAll(leaves(field.getValue(), pointer + "/" + field.getKey())));
        } else if (node.isArray() && !node.isEmpty()) {
            found.addAll(leaves(node.get(0), pointer + "/0"));
        } else {
            found.add(pointer);
        }
        return found;
    }

    private static String with(JsonNode tree, String pointer, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(pointer.substring(last + 1)), value);
        } else {
            ((ObjectNode) parent).set(pointer.substring(last + 1), value);
        }
        return copy.toString();
    }
}
