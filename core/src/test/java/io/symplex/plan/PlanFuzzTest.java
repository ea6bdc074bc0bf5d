package io.symplex.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoilt plans: each is a plan still, or is refused in a sentence. */
final class PlanFuzzTest {

    private static final List<String> JSON = ExperimentPlanTest.plans()
            .map(plan -> Fuzz.utf8(ExperimentPlan.of(plan).toJson()))
            .toList();

    private static final List<String> YAML = ExperimentPlanTest.plans()
            .map(plan -> Fuzz.utf8(ExperimentPlan.of(plan).toYaml()))
            .toList();

    private static final List<String> WORDS = List.of(
            "\"kind\"",
            "\"adam\"",
            "null",
            "true",
            "{}",
            "[]",
            ":",
            "}",
            "]",
            "\"p^2/2\"",
            "\"whole\"",
            "&a",
            "*a",
            "!!",
            "- ",
            "? ");

    @Test
    void everyJsonIsTakenOrRefused() {
        Fuzz.DATA.tryAll(JSON, WORDS, IllegalArgumentException.class, PlanFuzzTest::useJson);
    }

    @Test
    void everyYamlIsTakenOrRefused() {
        Fuzz.DATA.tryAll(YAML, WORDS, IllegalArgumentException.class, PlanFuzzTest::useYaml);
    }

    /** 100,000 deep, or as long. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{\"a\":", "\"", "9", "- ", "a: ", "&a [*a,", "{\"data\": {\"kind\": \"sum\", \"first\":"})
    void hasNoLength(String piece) {
        byte[] input = piece.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Fuzz.DATA.tryOne(input, IllegalArgumentException.class, PlanFuzzTest::useJson);
        Fuzz.DATA.tryOne(input, IllegalArgumentException.class, PlanFuzzTest::useYaml);
    }

    private static void useJson(byte[] text) {
        use(ExperimentPlan.fromJson(new String(text, StandardCharsets.UTF_8)));
    }

    private static void useYaml(byte[] text) {
        use(ExperimentPlan.fromYaml(new String(text, StandardCharsets.UTF_8)));
    }

    private static void use(ExperimentPlan plan) {
        assertThat(ExperimentPlan.fromJson(plan.toJson())).isEqualTo(plan);
    }
}
