package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerceptronShapeTest {

    private final PerceptronShape shape = new PerceptronShape(2, List.of(16, 8));

    @Test
    void parametersStandAsPyTorchsDo() { // 16·2 weights, 16 biases, 8·16 weights, 8 biases, 8 weights, 1 bias
        assertThat(shape.depth()).isEqualTo(2);
        assertThat(shape.weightOffset(0)).isZero();
        assertThat(shape.biasOffset(0)).isEqualTo(32);
        assertThat(shape.weightOffset(1)).isEqualTo(48);
        assertThat(shape.biasOffset(1)).isEqualTo(176);
        assertThat(shape.weightOffset(2)).isEqualTo(184);
        assertThat(shape.biasOffset(2)).isEqualTo(192);
        assertThat(shape.parameterCount()).isEqualTo(193);
    }

    @Test
    void whatComesOutOfALayerGoesIntoTheNext() {
        assertThat(List.of(shape.fanIn(0), shape.fanIn(1), shape.fanIn(2))).containsExactly(2, 16, 8);
        assertThat(List.of(shape.fanOut(0), shape.fanOut(1), shape.fanOut(2))).containsExactly(16, 8, 1);
    }

    @Test
    void keepsItsOwnWidths() {
        List<Integer> widths = new ArrayList<>(List.of(3));
        PerceptronShape copied = new PerceptronShape(4, widths);

        widths.add(5);

        assertThat(copied).isEqualTo(new PerceptronShape(4, List.of(3)));
    }
}
