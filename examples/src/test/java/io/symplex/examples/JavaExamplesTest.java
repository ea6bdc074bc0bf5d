package io.symplex.examples;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every Java program of this module on a class path without Kotlin, as a Java user has it; see pom.xml. */
@Tag("without-kotlin")
class JavaExamplesTest {

    static List<String> examples() throws IOException {
        return Programs.in(".java");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itsAssertionHolds(String example, @TempDir Path folder) throws ReflectiveOperationException {
        Programs.run(example, folder);
    }

    @Test
    void thereIsNoKotlin() {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName("kotlin.Unit"));
    }
}
