package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavadocTextTest {

    @Test
    void paragraphsBecomeLinesAndTagsAreNamed() {
        assertThat(JavadocText.of("""
                 Simulates a system,
                 {@code dt > 0} apart.

                 <p>See {@link io.symplex.Other#word(int) that}, {@link io.symplex.Other#word(int)} &amp; <b>more</b>.
                 @param dt the step,
                     finite
                 @return the trajectory
                 @throws IllegalArgumentException if dt is not {@literal > 0}
                 @see Nothing
                """)).isEqualTo("""
                Simulates a system, dt > 0 apart.

                See that, Other.word & more.

                  dt: the step, finite
                  returns the trajectory
                  throws IllegalArgumentException: if dt is not > 0""");
    }

    @Test
    void samplesKeepTheirLines() {
        assertThat(JavadocText.of("""
                 Like this:
                 <pre>{@code
                 var a = List.of(1);
                   a.get(0);
                 }</pre>
                 <ul>
                   <li>one
                   <li>two
                 </ul>
                """)).isEqualTo("""
                Like this:

                    var a = List.of(1);
                       a.get(0);

                - one

                - two""");
    }
}
