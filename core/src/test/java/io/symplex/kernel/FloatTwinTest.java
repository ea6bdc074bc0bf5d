package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The float kernel is the double one with another number type, made by the build. */
class FloatTwinTest {

    @ParameterizedTest
    @ValueSource(strings = {"Activation", "Format", "Layer", "Math", "Perceptron", "Tape", "Tiles"})
    void hasTheMethodsOfTheDoubleKernel(String name) throws ClassNotFoundException {
        assertThat(methods(Class.forName("io.symplex.kernel.Float" + name)))
                .isEqualTo(methods(Class.forName("io.symplex.kernel.Double" + name)));
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .sorted()
                .toList();
    }

    @Test
    void worksInFloatButMeetsTheWorldInDouble() throws NoSuchMethodException {
        assertThat(FloatMath.class.getDeclaredMethod("tanh", float.class).getReturnType())
                .isEqualTo(float.class);
        assertThat(FloatPerceptron.class.getDeclaredMethod("load", double[].class))
                .isNotNull();
    }
}
