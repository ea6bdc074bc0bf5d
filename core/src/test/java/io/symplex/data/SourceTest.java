package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What may be wrong with a file as a whole: each mistake is one sentence with the place and the remedy. */
class SourceTest extends CsvFixture {

    @Test
    void isNotThere() {
        Path missing = folder.resolve("sub/../train.csv");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(missing))
                .withMessage("no file " + folder.resolve("train.csv") + "; check the path");
    }

    @Test
    void isNotThereButOneOfANearName() throws IOException {
        Files.createFile(folder.resolve("train_T20.csv"));
        Files.createFile(folder.resolve("train.csv"));
        Files.createFile(folder.resolve("trian.txt"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(folder.resolve("Trian.csv")))
                .withMessage("no file " + folder.resolve("Trian.csv") + "; did you mean train.csv?");
    }

    @Test
    void liesInNoFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(folder.resolve("dta/train.csv")))
                .withMessage(
                        "no file " + folder.resolve("dta/train.csv") + "; there is no folder " + folder.resolve("dta"));
    }

    @Test
    void isAFolder() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(folder))
                .withMessage(folder + " must be a CSV file, got a folder; name a file in it");

        Files.createFile(folder.resolve("train.csv"));
        Files.createFile(folder.resolve("test.csv"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(folder))
                .withMessage(folder + " must be a CSV file, got a folder; name a file in it: test.csv, train.csv");
    }

    @Test
    void mayNotBeRead() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = file("t,q,p\n0,1,3\n0.5,2,-4\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "skipped: this user may read everything");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(file))
                .withMessage(file + " must be readable, got access denied; ask its owner");
    }

    @Test
    void breaksWhileItIsRead() {
        Path broken = Path.of("/proc/self/mem"); // opens, and then gives no byte
        assumeTrue(Files.isReadable(broken), "skipped: no file at hand that breaks");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Observations.read(broken))
                .withMessage(broken + " cannot be read: Input/output error");
    }

    @Test
    void isEmpty() {
        String sentence =
                "observations must have a header and rows, got an empty file;" + " begin it with a line such as t,q,p";

        refused("", "", sentence);
        refused("\uFEFF", "", sentence);
        refused("\n  \n# nothing yet\n", "", sentence);
    }

    @Test
    void hasTooFewRows() {
        refused(
                "t,q,p\n",
                "",
                "observations must have at least 2 rows below the header, got 0;" + " record the motion at more times");
        refused(
                "t,q,p,dq,dp\n0,1,2,3,4\n",
                "",
                "observations must have at least 2 rows below the header, got 1;" + " record the motion at more times");
    }

    @Test
    void isNotUtf8() {
        Path latin = file("t,q,p,Länge\n0,1,3,1\n0.5,2,-4,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(latin))
                .withMessage(latin + ":1: text must be UTF-8, got other bytes; save the file as UTF-8");

        StringBuilder rows = new StringBuilder("t,q,p,note\n"); // longer than every buffer
        for (int k = 0; k < 20_000; k++) {
            rows.append(k).append(",1,3,a\n");
        }
        Path late = file(rows.append("20000,2,-4,é\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(late))
                .withMessage(late + ":20002: text must be UTF-8, got other bytes; save the file as UTF-8");
    }

    @Test
    void isOneEndlessLine() throws IOException {
        Path file = folder.resolve("train.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30); // a hole: a thousand million zero bytes that take no disk
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(file))
                .withMessage(file + ":1: a field must have at most 65,536 characters and a row 1,048,576, got more;"
                        + " close every quote, and check that this is a CSV file");
    }

    @Test
    void hasARowWithoutEnd() {
        String tooLong = "a field must have at most 65,536 characters and a row 1,048,576, got more;"
                + " close every quote, and check that this is a CSV file";

        refused("t,q,p\n0,1,2\n" + ",".repeat(2_000_000), ":3", tooLong);
        refused("t,q,p\n0,1,2\n" + ("1".repeat(60_000) + ",").repeat(20), ":3", tooLong);
    }
}
