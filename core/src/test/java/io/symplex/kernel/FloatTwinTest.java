package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The float kernel is the double one with another number type, made by the build. */
class FloatTwinTest {

    /** Returns the classes Double…, as they lie in their folder. */
    private static List<String> doubleKernel() throws URISyntaxException, IOException {
        Path classes = Path.of(DoubleMath.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("io/symplex/kernel"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Double") && !name.contains("$"))
                    .map(name -> name.replace(".class", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("doubleKernel")
    void hasTheMethodsOfTheDoubleKernel(String name) throws ClassNotFoundException {
        assertThat(methods(name.replace("Double", "Float"))).isEqualTo(methods(name));
    }

    private static List<String> methods(String name) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("io.symplex.kernel." + name).getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .distinct() // what double copies in one way float copies in two
                .sorted()
                .toList();
    }

    @Test
    void allOfThemAreLookedAt() throws URISyntaxException, IOException {
        assertThat(doubleKernel()).hasSizeGreaterThan(10).contains("DoubleFormat", "DoublePerceptron", "DoubleLanes");
    }

    @Test
    void worksInFloatButMeetsTheWorldInDouble() throws NoSuchMethodException {
        assertThat(FloatMath.class.getDeclaredMethod("tanh", float.class).getReturnType())
                .isEqualTo(float.class);
        assertThat(FloatPerceptron.class.getDeclaredMethod("load", double[].class))
                .isNotNull();
    }
}
