package io.symplex.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a mistake, and where. */
class ParserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(q + 1 | 1 | 1 | a bracket must be closed, got the end of the formula; add )",
                "q + 1) | 6 | 1 | a closing bracket must have an opening one, got a ) too many; remove it or add (",
                "sin(q | 4 | 1 | a bracket must be closed, got the end of the formula; add )",
                "2 q | 3 | 1 | an operator must stand here, got 'q'; to multiply, write *",
                "q + | 4 | 1 | a number, a name or ( must stand here, got the end of the formula; finish the formula",
                "q + * p | 5 | 1 | a number, a name or ( must stand here, got '*'; something is missing before it",
                "(q 2) | 4 | 1 | ) or an operator must stand here, got '2'; to multiply, write *",
                "q = 2 | 3 | 1 | an operator must stand here, got '='; remove it or close a bracket before it",
                "q # 2 | 3 | 1 | a formula must be numbers, names and + - * / ^ ( ), got '#'; leave it out",
                "[q] | 1 | 1 | a formula must be numbers, names and + - * / ^ ( ), got '['; write round brackets ( )",
                "sin q | 1 | 3 | sin must be followed by ( and what it is of, got 'q'; write sin(…)",
                "max(q) | 1 | 3 | max must have 2 arguments, got 1; separate them by commas",
                "cos(q, p) | 1 | 3 | cos must have 1 argument, got 2; separate them by commas",
                "1e999 | 1 | 5 | a number must be below 1.8e308, got 1e999; choose other units",
                "sni(q) | 1 | 3 | a function must be one of sin cos tan exp log sqrt tanh abs sign step min max, got"
                        + " 'sni'; did you mean sin?",
                "ln(q) | 1 | 2 | a function must be one of sin cos tan exp log sqrt tanh abs sign step min max, got 'ln';"
                        + " did you mean log?",
                "k(q - 1) | 1 | 1 | a function must be one of sin cos tan exp log sqrt tanh abs sign step min max, got"
                        + " 'k'; to multiply, write k*(…)",
            })
    void namesTheColumnAndUnderlinesThePlace(String text, int column, int length, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse(text))
                .withMessage("formula, column " + column + ": " + sentence + "\n    " + text + "\n    "
                        + " ".repeat(column - 1) + "^".repeat(length));
    }

    @Test
    void emptyTextIsNoFormula() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse(" "))
                .withMessageStartingWith("formula, column 2: a number, a name or ( must stand here, got the end");
    }

    @Test
    void refusesBracketsWithoutEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse("(".repeat(100_000)))
                .withMessageContaining("brackets must be nested at most 64 deep, got more; take it apart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse("2^".repeat(100_000) + "2"))
                .withMessageContaining("powers must be nested at most 64 deep, got more; take it apart");
    }

    @Test
    void readsLongSums() {
        assertThat(Expression.parse("q" + "+q".repeat(599)).names()).containsExactly("q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+q", "*q", "-2*q", "/(q+q)", "+sin(q)", "-min(q, p)^-2"})
    void refusesSumsAndProductsWithoutEnd(String piece) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse("q" + piece.repeat(600)))
                .withMessageContaining("a formula must have at most 600 signs in a row, those of brackets counted, got"
                        + " more; take it apart");
    }
}
