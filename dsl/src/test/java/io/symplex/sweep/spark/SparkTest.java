package io.symplex.sweep.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.system.State;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void theFlagsThatAreMissingAreSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Spark.requireFlags(false))
                .withMessageStartingWith(
                        "Spark needs flags that this JVM was started without; say JDK_JAVA_OPTIONS='-XX:+IgnoreUnrecognizedVMOptions")
                .withMessageContaining("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED")
                .withMessageEndingWith("', or use spark-submit");
        assertThatCode(() -> Spark.requireFlags(true)).doesNotThrowAnyException();
    }

    @Test
    void executorsGetTheJarsThatSparkLacks() {
        assertThat(Jars.ofSymplex().split(",", -1))
                .extracting(jar -> Path.of(jar).getFileName().toString().replaceAll("-\\d.*", ""))
                .contains("jackson-core", "jackson-databind", "fastcsv", "hipparchus-ode", "hipparchus-core")
                .doesNotContain("spark-sql_2.13", "jackson-annotations");
    }

    @Test
    void aStartIsKnownByItsNumber() {
        Starts starts = new Starts(1_000_000_000_000L, 1.5, 3);

        assertThat(starts.state(999_999_999_999L, 2)).isEqualTo(starts.state(999_999_999_999L, 2));
        assertThat(starts.state(1, 2)).isNotEqualTo(starts.state(2, 2));
        assertThat(starts.state(1, 2)).isNotEqualTo(new Starts(2, 1.5, 4).state(1, 2));
        State state = starts.state(5, 3);
        assertThat(DoubleStream.concat(DoubleStream.of(state.q()), DoubleStream.of(state.p()))
                        .toArray())
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(DoubleStream.of(state.q()).allMatch(q -> Math.abs(q) <= 1.5)).isTrue();
    }

    @Test
    void startsOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Starts(0, 1.5, 0))
                .withMessage("count must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Starts(10, 1.5, 0).state(10, 1))
                .withMessage("index must be 0 to 9, got 10");
    }

    @Test
    void whatIsSharedIsReadOnce() {
        Once<Object> once = new Once<>();
        Object first = once.get(1, Object::new);

        assertThat(once.get(1, Object::new)).isSameAs(first);
        assertThat(once.get(2, Object::new)).isNotSameAs(first);
    }
}
