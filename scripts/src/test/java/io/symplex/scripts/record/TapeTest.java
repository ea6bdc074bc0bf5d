package io.symplex.scripts.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TapeTest {

    private final Tape tape = new Tape();

    @Test
    void piecesOfTheStreamsAreInOrderAndWhole() {
        tape.out().print("a√");
        tape.out().print("b\n");
        tape.err().print("c");
        tape.out().print("d");

        assertThat(tape.take())
                .containsExactly(
                        new Output.Printed(false, "a√b\n"),
                        new Output.Printed(true, "c"),
                        new Output.Printed(false, "d"));
        assertThat(tape.take()).isEmpty();
    }

    @Test
    void aFloodIsCutAndCounted() {
        for (int i = 0; i < 2_001; i++) {
            tape.out().print("x".repeat(1000));
        }

        assertThat(tape.take()).hasSize(2).element(1).isEqualTo(new Output.Printed(true, "… (1,001,000 bytes more)\n"));
        tape.out().print("y");
        assertThat(tape.take()).containsExactly(new Output.Printed(false, "y"));
    }
}
