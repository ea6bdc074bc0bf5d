package io.symplex.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private static final List<String> ONE = List.of("q", "p");
    private static final List<String> TWO = List.of("q0", "q1", "p0", "p1");

    @Test
    void wordsAddTerms() {
        assertThat(terms(Library.polynomials(2), ONE)).containsExactly("q", "p", "q^2", "q*p", "p^2");
        assertThat(terms(Library.polynomials(4), TWO)).hasSize(69).contains("q0^2*q1*p1", "p1^4");
        assertThat(terms(Library.EMPTY.trig(2), ONE)).containsExactly("sin(q)", "cos(q)", "sin(2*q)", "cos(2*q)");
        assertThat(terms(Library.EMPTY.exponentials(), ONE)).containsExactly("exp(q)", "exp(p)");
        assertThat(terms(Library.EMPTY.inverseDistance(), TWO)).containsExactly("1/sqrt(q0^2 + q1^2)");
        assertThat(terms(Library.EMPTY.inverseDistances(1), TWO))
                .containsExactly("1/sqrt(q0^2)", "1/sqrt(q1^2)", "1/sqrt((q0 - q1)^2)");
        assertThat(terms(Library.of("p^2", "p*p", "3", "q"), ONE)).containsExactly("p^2", "q");
        assertThat(terms(Library.of("p^2").and(Library.of("q")), ONE)).containsExactly("p^2", "q");
        assertThat(terms(Library.of("q", "q^2").times(Library.of("cos(q)")), ONE))
                .containsExactly("q*cos(q)", "q^2*cos(q)");
        assertThat(terms(Library.polynomials(2).separable(), ONE)).containsExactly("q", "p", "q^2", "p^2");
        assertThat(terms(Library.polynomials(2).without("q*p", "q"), ONE)).containsExactly("p", "q^2", "p^2");
    }

    @Test
    void frictionBrakesEachMomentum() {
        List<Term> terms = Library.of("p0^2").friction(3).terms(TWO);

        assertThat(terms.stream().filter(Term::isFriction).map(term -> term.label(TWO)))
                .containsExactly(
                        "friction p0 of p0", "friction p0^3 of p0", "friction p1 of p1", "friction p1^3 of p1");
        assertThat(terms.get(2).field(TWO)).hasToString("[0, 0, -p0^3, 0]");
    }

    @Test
    void equalByValue() {
        assertThat(Library.polynomials(2).trig())
                .isEqualTo(Library.polynomials(2).trig())
                .hasSameHashCodeAs(Library.polynomials(2).trig())
                .isNotEqualTo(Library.polynomials(2).trig(2))
                .hasToString("polynomials to degree 2, sin and cos of positions");
        assertThat(Library.of("p^2").friction(3).separable().without("q").times(Library.EMPTY.exponentials()))
                .hasToString("(p^2, friction to degree 3, separable without q) times (exponentials)");
        assertThat(Library.EMPTY.inverseDistance().inverseDistances(2))
                .hasToString("1/|q|, inverse distances in 2 dimensions");
        assertThat(Library.EMPTY).hasToString("no terms");
    }

    @Test
    void refusesWhatIsNoLibrary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Library.polynomials(0))
                .withMessage("degree must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Library.polynomials(13))
                .withMessage("degree must be <= 12, got 13; higher powers cannot be told apart in data");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Library.EMPTY.friction().terms(ONE))
                .withMessage("library must have a term, got none of an energy; say polynomials(2), for instance");
        List<String> many = Stream.concat(
                        IntStream.range(0, 10).mapToObj(i -> "q" + i),
                        IntStream.range(0, 10).mapToObj(i -> "p" + i))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Library.polynomials(4).terms(many))
                .withMessage("library must have at most 1000 terms, got more for 20 coordinates; choose a lower degree,"
                        + " or say separable()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Library.EMPTY.inverseDistances(3).terms(TWO))
                .withMessage("particles of 3 positions each must take all positions, got 2; say"
                        + " inverseDistances(dimension) with another dimension");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Library.of("p^2", "q^^2"))
                .withMessageStartingWith("formula, column 3: ");
    }

    private static List<String> terms(Library library, List<String> coordinates) {
        return library.terms(coordinates).stream()
                .map(term -> term.expression().toString())
                .toList();
    }
}
