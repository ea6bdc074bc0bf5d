package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Span;
import org.junit.jupiter.api.Test;

final class CallSpanTest {

    private static final StackTraceElement EPOCHS = new StackTraceElement("io.symplex.dsl.Stage", "epochs", null, 1);

    @Test
    void theCallIsFoundWithItsArguments() {
        assertThat(CallSpan.of("x.epochs(max(-5, 0)).train();", 7, EPOCHS)).contains(new Span(7, 3, 18));
    }

    @Test
    void aCallThatClosesInALaterLineEndsWithThisOne() {
        assertThat(CallSpan.of("x.epochs(max(  ", 7, EPOCHS)).contains(new Span(7, 3, 11));
    }

    @Test
    void aConstructorIsFoundByTheNameOfItsClass() {
        StackTraceElement constructor = new StackTraceElement("a.Outer$Inner", "<init>", null, 1);

        assertThat(CallSpan.of("new Inner(1)", 1, constructor)).contains(new Span(1, 5, 8));
    }

    @Test
    void oneOfTwoCallsIsNotGuessed() {
        assertThat(CallSpan.of("a.epochs(1); b.epochs(2);", 1, EPOCHS)).isEmpty();
    }

    @Test
    void aCallThroughAnotherNameIsNotFound() {
        assertThat(CallSpan.of("forEach(stage::epochs)", 1, EPOCHS)).isEmpty();
    }
}
