package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.data.Observations;
import io.symplex.expression.Formula;
import io.symplex.integrate.DormandPrince853;
import io.symplex.system.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DiscoverCommandTest extends CommandFixture {

    @Test
    void printsTheLaw() {
        assertThat(run("discover", swings(), "--degree", "2", "--trig")).isZero();

        assertThat(out()).startsWith("H = 0.5*p^2 - cos(q)\n").contains("±").contains("100 rows, 7 candidates");
        assertThat(err()).isEmpty();
    }

    @Test
    void printsJson() {
        assertThat(run("discover", swings(), "-d", "2", "--trig", "--friction", "--json"))
                .isZero();

        assertThat(out())
                .startsWith("{\n  \"hamiltonian\": \"")
                .contains("\"coordinates\": [\"q\", \"p\"]")
                .contains("{\"term\": \"p^2\", \"coefficient\": 0.")
                .contains("\"method\": \"fitted to trajectories\"")
                .contains("\"lacksATerm\": false\n}");
        String formula = out().lines().skip(1).findFirst().orElseThrow().replaceAll(".*: (\".*\"),", "$1");
        assertThat(Formula.fromJson(formula).degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void printsLatexAndDraws() {
        Path figure = folder.resolve("law.png");

        assertThat(run(
                        "discover",
                        swings(),
                        "-d=0",
                        "--term",
                        "p^2",
                        "--term=cos(q)",
                        "--latex",
                        "--figure",
                        "" + figure))
                .isZero();

        assertThat(out()).isEqualTo("H = 0.5 p^{2} - \\cos\\left(q\\right)\n");
        assertThat(err()).isEqualTo("figure: " + figure + "\n");
        assertThat(figure).isNotEmptyFile();
    }

    @Test
    void everyFamilyHasAnOption() {
        assertThat(run("discover", "--trig", "--friction", swings(), "-d", "2", "--exp", "--harmonics", "2"))
                .isZero();
        assertThat(out()).startsWith("H = 0.5*p^2 - cos(q)\n").contains("100 rows, 12 candidates");

        assertThat(run("discover", swings(), "-d=2", "--separable", "--term=cos(q)", "--friction-degree=3"))
                .isZero();
        assertThat(out()).startsWith("H = 0.5*p^2 - cos(q)\n").contains("100 rows, 7 candidates");

        assertThat(run("discover", swings(), "-d=0", "--inverse-distance")).isZero();
        assertThat(out()).startsWith("H = ").contains("/sqrt(q^2)").contains("1 candidates");

        assertThat(run("discover", swings(), "-d=0", "--inverse-distances=2")).isEqualTo(1);
        assertThat(err()).startsWith("particles of 2 positions each must take all positions, got 1");
    }

    @Test
    void saysWhatIsWrongWithTheData() throws IOException {
        assertThat(run("discover", folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(err()).startsWith("no file ");

        Path few = Files.writeString(folder.resolve("few.csv"), "t,q,p\n0,1,0\n1,0.5,0.8\n");
        assertThat(run("discover", few.toString())).isEqualTo(1);
        assertThat(err()).contains("observations must be at least as many as terms, got 2 rows of 2 coordinates");

        assertThat(run("discover", swings(), "--term", "cos(q")).isEqualTo(1);
        assertThat(err())
                .contains("formula, column 4: a bracket must be closed")
                .contains("\n    cos(q\n       ^\n");
    }

    @Test
    void aWrongCommandLineHasExitCode2() {
        assertThat(run("discover")).isEqualTo(2);
        assertThat(err()).startsWith("Missing required parameter: '<data.csv>'");
        assertThat(run("discover", swings(), "--dgree", "3")).isEqualTo(2);
        assertThat(err()).contains("Unknown options: '--dgree', '3'");
        assertThat(run("discover", "--help")).isZero();
        assertThat(out()).contains("Usage: symplex discover").contains("--friction");
    }

    private String swings() {
        Path file = folder.resolve("swings.csv");
        if (!Files.exists(file)) {
            Formula pendulum = Formula.parse("p^2/2 + 1 - cos(q)");
            double[] times = IntStream.range(0, 25).mapToDouble(k -> k * 0.2).toArray();
            Observations.of(IntStream.range(0, 4)
                            .mapToObj(k -> new DormandPrince853()
                                    .follow(pendulum, State.of(0.5 + 0.6 * k, 0.3 * k - 0.4), times, 1))
                            .toList())
                    .write(file);
        }
        return file.toString();
    }
}
