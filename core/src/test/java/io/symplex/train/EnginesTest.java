package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.symplex.model.Architecture;
import io.symplex.model.Perceptron;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private final Perceptron network = Perceptron.of(1, 3);
    private final Engine first = new Said("first", Optional.empty());
    private final Engine second = new Said("second", Optional.empty());
    private final Engine hindered = new Said("hindered", Optional.of("device must be cpu, got gpu0"));

    /** An engine of which only the choice is asked. */
    private record Said(String name, Optional<String> reason) implements Engine {

        @Override
        public Optional<String> obstacle(Architecture architecture, Compute compute) {
            return reason;
        }

        @Override
        public LossEvaluator evaluator(Architecture architecture, Compute compute) {
            throw new AssertionError("not asked for");
        }
    }

    private Engine choose(String name, Engine... found) {
        return Engines.choose(List.of(found), network, Compute.DEFAULTS.withEngine(name));
    }

    @Test
    void autoTakesTheFirstWithNothingInItsWay() {
        assertThat(choose("auto", first, second)).isSameAs(first);
        assertThat(choose("auto", hindered, second)).isSameAs(second);
    }

    @Test
    void aNameIsObeyed() {
        assertThat(choose("second", first, second)).isSameAs(second);
    }

    @Test
    void anObstacleIsSaid() {
        assertThatExceptionOfType(EngineUnavailableException.class)
                .isThrownBy(() -> choose("hindered", first, hindered))
                .withMessage("engine 'hindered' cannot train this: device must be cpu, got gpu0");
        assertThatExceptionOfType(EngineUnavailableException.class)
                .isThrownBy(() -> choose("auto", hindered, hindered))
                .withMessage("engine 'auto' cannot train this: hindered: device must be cpu, got gpu0;"
                        + " hindered: device must be cpu, got gpu0");
    }

    @Test
    void perceptronsAreForTheFusedEngine() {
        assertThat(Engines.choose(network, Compute.DEFAULTS).name()).isEqualTo("jvm");
    }
}
