package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.kernel.Nonlinearity;
import io.symplex.kernel.PerceptronShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerceptronTest {

    @Test
    void theDocumentedExampleIsTrue() {
        Perceptron architecture = Perceptron.of(1, 16, 16);

        assertThat(architecture).hasToString("2 → 16 → 16 → 1, tanh");
        assertThat(architecture.parameterCount()).isEqualTo(337);
        assertThat(architecture.shape()).isEqualTo(new PerceptronShape(2, List.of(16, 16)));
    }

    @Test
    void isEqualByValue() {
        assertThat(Perceptron.of(2, 8)).isEqualTo(new Perceptron(2, List.of(8), Activation.TANH));
        assertThat(Perceptron.of(2, 8)).isNotEqualTo(Perceptron.of(2, 9));
    }

    @Test
    void copiesWithAChange() {
        Perceptron architecture = Perceptron.of(3, 8);

        assertThat(architecture.withHidden(4, 5)).isEqualTo(Perceptron.of(3, 4, 5));
        assertThat(architecture.withActivation(Activation.SINE)).hasToString("6 → 8 → 1, sine");
        assertThat(architecture.withActivation(Activation.GELU).withHidden(7).activation())
                .isEqualTo(Activation.GELU);
        assertThat(architecture).isEqualTo(Perceptron.of(3, 8));
    }

    @Test
    void keepsItsOwnLayers() {
        List<Integer> hidden = new ArrayList<>(List.of(8));
        Perceptron architecture = new Perceptron(1, hidden, Activation.TANH);

        hidden.set(0, 9);

        assertThat(architecture.hidden()).containsExactly(8);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> architecture.hidden().add(1));
    }

    @Test
    void everyActivationHasItsArithmetic() {
        assertThat(Arrays.stream(Activation.values()).map(Activation::nonlinearity))
                .containsExactly(Nonlinearity.values());
        assertThat(Arrays.stream(Activation.values()).map(Enum::name))
                .containsExactly(
                        Arrays.stream(Nonlinearity.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Perceptron.of(0, 16))
                .withMessage("degreesOfFreedom must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Perceptron.of(1))
                .withMessage("hidden must name 1 to 64 layers, got 0; say layers(16, 16)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Perceptron(1, Collections.nCopies(65, 2), Activation.TANH))
                .withMessage("hidden must name 1 to 64 layers, got 65; say layers(16, 16)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Perceptron.of(1, 16, 0))
                .withMessage("hidden must be 1 to 65,536 units a layer, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Perceptron.of(1, 65_537))
                .withMessage("hidden must be 1 to 65,536 units a layer, got 65537");
    }

    @Test
    void moreParametersThanAnArrayHoldsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Perceptron.of(1, 65_536, 65_536))
                .withMessage(
                        "parameters of the network must be at most 2^31 - 9 numbers, got 4295294977; say fewer hidden"
                                + " units");
    }
}
