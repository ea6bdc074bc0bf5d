package io.symplex.sweep;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.sweep.Ranges.logBetween;
import static io.symplex.sweep.Ranges.logSpace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.symplex.data.Observations;
import io.symplex.dsl.Experiment;
import io.symplex.dsl.TrainingStage;
import io.symplex.integrate.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SweepFormTest {

    @TempDir
    private Path folder;

    private static TrainingStage<?> sentence() {
        return Experiment.of(harmonicOscillator())
                .sample(9, 1.5)
                .gradientMatching()
                .epochs(20);
    }

    private static Observations seen() {
        return Observations.of(List.of(harmonicOscillatorMoves()));
    }

    private static Trajectory harmonicOscillatorMoves() {
        return simulate(harmonicOscillator(), state(1.0, 0.0), 20, 0.1);
    }

    static Stream<Sweep> sweeps() {
        return Stream.of(
                Sweep.of(sentence()),
                Sweep.of(sentence())
                        .vary("hidden", 8, 16)
                        .vary("learningRate", logSpace(1e-4, 1e-2, 3))
                        .seeds(3)
                        .curves(0),
                Sweep.of(sentence())
                        .vary("learningRate", logBetween(1e-4, 1e-2))
                        .random(9)
                        .halving(3, 2),
                Sweep.of(sentence()).rollout(state(1.0, 0.0), 100, 0.01),
                Sweep.of(Experiment.of(seen()).trajectoryMatching(0.1).epochs(3))
                        .vary("activation", "tanh", "softplus")
                        .rollout(seen(), 0.1));
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void isReadAsItWasWritten(Sweep sweep) {
        assertThat(Sweep.fromJson(sweep.toJson())).isEqualTo(sweep);
        assertThat(Sweep.fromJson(sweep.toJson()).toJson()).isEqualTo(sweep.toJson());
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void isWhatTheSchemaAllows(Sweep sweep) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Sweep.schema(), InputFormat.JSON);

        assertThat(schema.validate(sweep.toJson(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"vary\": []}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void runsTravelAsLines(Sweep sweep) {
        if (sweep.search().rounds() == 1 && sweep.vary().size() < 2) {
            PlannedRun run = sweep.runs().next();
            SweepData data = SweepData.fromJson(sweep.data().toJson());

            assertThat(run.toJson()).doesNotContain("\n", "trajectories");
            SweepRow row = PlannedRun.fromJson(run.toJson()).run(data);
            SweepRow read = SweepRow.fromJson(row.toJson());

            assertThat(row.failure()).isEmpty();
            assertThat(read).isEqualTo(row);
            assertThat(read.parameters()).isEqualTo(run.run(sweep.data()).parameters());
        }
    }

    @Test
    void aPlanMayBeNamed() throws IOException {
        Files.writeString(folder.resolve("plan.json"), sentence().toJson());
        Path file = Files.writeString(folder.resolve("sweep.yaml"), """
                plan: plan.json
                vary:
                  - {name: hidden, values: [8, 16]}
                  - {name: learningRate, logSpace: [1e-4, 1e-2, 3]}
                seeds: 2
                """);

        assertThat(Sweep.read(file))
                .isEqualTo(Sweep.of(sentence())
                        .vary("hidden", 8, 16)
                        .vary("learningRate", logSpace(1e-4, 1e-2, 3))
                        .seeds(2));
    }

    @Test
    void aSweepIsWrittenOnce() {
        Sweep sweep = Sweep.of(sentence()).seeds(2);
        Path file = sweep.write(folder.resolve("sweep.json"));

        assertThat(Sweep.read(file)).isEqualTo(sweep);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.write(file))
                .withMessageContaining("must not exist yet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"vary": []} | sweep: $ must have the field plan, got only vary; write "plan":
            {"plan": PLAN, "varry": []} | sweep: $ must have no field 'varry', got a list of 0 there; did you mean vary?
            {"plan": PLAN, "vary": [{"name": "epochs"}]} | sweep: $.vary[0] must say once what the value may be
            {"plan": PLAN, "vary": [{"values": [1]}]} | sweep: $.vary[0] must have the field name
            {"plan": PLAN, "vary": [{"name": "epochs", "values": []}]} | sweep: $.vary[0] must have a list of values
            {"plan": PLAN, "vary": [{"name": "learningRate", "logSpace": [1, 2]}]} | sweep: $.vary[0].logSpace must have three numbers
            {"plan": PLAN, "vary": [{"name": "learningRate", "logBetween": [0, 2]}]} | sweep: $.vary[0].logBetween: from must be finite and > 0, got 0.0
            {"plan": PLAN, "vary": [{"name": "epoch", "values": [2]}]} | sweep: $: name must be that of a field of the plan, got 'epoch'; did you mean epochs?
            {"plan": PLAN, "seeds": 0} | sweep: $.seeds must be >= 1, got 0
            {"plan": PLAN, "search": "annealing"} | sweep: $.search.kind must be a known search
            {"plan": PLAN, "sweep": 2} | sweep: $ must have the format 1 in its field sweep
            """)
    void mistakesAreNamed(String json, String message) {
        String plan = sentence().toJson().strip();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sweep.fromJson(json.replace("PLAN", plan)))
                .withMessageStartingWith(message);
    }
}
