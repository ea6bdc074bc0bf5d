package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.fuzz.Fuzz;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a CSV file are observations, or it is refused with its line. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ObservationsFuzzTest {

    private static final List<String> SAMPLES = List.of(
            "traj,t,q,p,dq,dp\n0,0,0.194,1.756,3.711,-1.226\n0,0.068,0.801,1.727,3.500,-1.856\n1,0,1,2,3,4\n",
            "t,q0,q1,p0,p1,note\r\n0,1,2,3,4,\"a, b\"\r\n1,2,3,4,5,\"say \"\"c\"\"\"\r\n",
            "# measured\nt,qx,px\n\n0,1e-3,-2\n.5,+3,4E2\n1,5,6\n");
    private static final List<String> WORDS = List.of(
            "traj,",
            "t,",
            "q,p",
            "dq",
            "dp",
            "0,",
            ",1",
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "#",
            "0x1p3",
            "Infinity",
            "1d",
            "-0");
    private static final int MEGABYTES = 8; // what a line of a gigabyte would only take longer for

    private final PrintStream console = System.err;

    @TempDir
    private Path folder;

    /** Columns that are ignored are logged, ten thousand times here. */
    @BeforeEach
    void hush() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void speak() {
        System.setErr(console);
    }

    @Test
    void everyFileIsTakenOrRefused() throws IOException {
        Fuzz.DATA.tryAll(SAMPLES, WORDS, IllegalArgumentException.class, this::use);

        assertThat(files()).containsExactly("input.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", ",", "\"", "\"\"", "q,", "\n", "\0", "#", " ", "0,1,2\n", "a\"b"})
    void hasNoLength(String piece) throws IOException {
        String many = piece.repeat((MEGABYTES << 20) / piece.length());

        for (String start : List.of("", "t,q,p\n", "t,q,p\n0,1,2\n1,2,3\n2,")) {
            Fuzz.DATA.tryOne(
                    (start + many).getBytes(StandardCharsets.UTF_8), IllegalArgumentException.class, this::use);
        }
        assertThat(files()).containsExactly("input.csv");
    }

    private void use(byte[] bytes) throws IOException {
        Path file = Fuzz.write(folder.resolve("input.csv"), bytes);
        try {
            Observations observations = Observations.read(file);
            assertThat(observations.trajectories()).isNotEmpty();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage())
                    .startsWith(file.toString())
                    .contains("; ")
                    .hasSizeLessThan(1500);
            throw refused;
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
