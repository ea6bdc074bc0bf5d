package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueTextTest {

    @Nested
    class Containers {

        @Test
        void anArrayIsShownByItsElements() {
            assertThat(ValueText.of(new double[] {1, 2.5})).isEqualTo("[1.0, 2.5]");
            assertThat(ValueText.of(new double[] {0.1 + 0.2})).isEqualTo("[0.30000000000000004]");
            assertThat(ValueText.of(new String[] {"a", null})).isEqualTo("[a, null]");
            assertThat(ValueText.of(new int[0])).isEqualTo("[]");
            assertThat(ValueText.of(new boolean[] {true})).isEqualTo("[true]");
        }

        @Test
        void aLongArrayIsCutInTheMiddle() {
            assertThat(ValueText.of(IntStream.range(0, 12_345).toArray()))
                    .isEqualTo("[0, 1, 2, 3, 4, 5, 6, …, 12342, 12343, 12344] (12,345 elements)");
        }

        @Test
        void whatIsCutHasSixDigits() {
            double[] thirds = IntStream.range(0, 21).mapToDouble(i -> i / 3.0e6).toArray();

            assertThat(ValueText.of(thirds))
                    .isEqualTo("[0.0, 3.33333E-7, 6.66667E-7, 1.0E-6, 1.33333E-6, 1.66667E-6, 2.0E-6, …,"
                            + " 6.0E-6, 6.33333E-6, 6.66667E-6] (21 elements)");
        }

        @Test
        void listsSetsAndMapsAreCutToo() {
            Map<Integer, String> map = new LinkedHashMap<>();
            IntStream.range(0, 30).forEach(i -> map.put(i, "v" + i));

            assertThat(ValueText.of(Collections.nCopies(21, "x")))
                    .isEqualTo("[x, x, x, x, x, x, x, …, x, x, x] (21 elements)");
            assertThat(ValueText.of(new TreeSet<>(map.keySet())))
                    .isEqualTo("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …] (30 elements)");
            assertThat(ValueText.of(map)).startsWith("{0=v0, 1=v1, ").endsWith(", 9=v9, …} (30 entries)");
        }

        @Test
        void whatIsInsideIsShownByItsElements() {
            assertThat(ValueText.of(List.of(new double[] {1}, List.of("a")))).isEqualTo("[[1.0], [a]]");
            assertThat(ValueText.of(Map.of("a", new int[] {1, 2}))).isEqualTo("{a=[1, 2]}");
            assertThat(ValueText.of(Map.entry("a", new int[] {1}))).isEqualTo("a=[1]");
            assertThat(ValueText.of(Optional.of(new int[] {1}))).isEqualTo("Optional[[1]]");
            assertThat(ValueText.of(Optional.empty())).isEqualTo("Optional.empty");
            assertThat(ValueText.of(Arrays.asList(1, null))).isEqualTo("[1, null]");
        }

        @Test
        void textsOfSeveralLinesStandBelowEachOther() {
            assertThat(ValueText.of(List.of(new Table(), new Table()))).isEqualTo("""
                    [
                      head
                      row,
                      head
                      row
                    ]""");
        }

        @Test
        void whatContainsItselfEnds() {
            List<Object> list = new ArrayList<>(List.of(1));
            list.add(list);
            Object[] array = new Object[1];
            array[0] = List.of(array, 2);
            Map<String, Object> map = new HashMap<>();
            map.put("me", map);

            assertThat(ValueText.of(list)).isEqualTo("[1, (itself)]");
            assertThat(ValueText.of(array)).isEqualTo("[[(itself), 2]]");
            assertThat(ValueText.of(map)).isEqualTo("{me=(itself)}");
        }

        @Test
        void theSameTwiceIsNotItself() {
            List<Integer> same = List.of(1);

            assertThat(ValueText.of(Arrays.asList(same, "and", same))).isEqualTo("[[1], and, [1]]");
        }

        @Test
        void whatIsVeryDeepEnds() {
            List<Object> deep = List.of();
            for (int i = 0; i < 100_000; i++) {
                deep = List.of(deep);
            }

            assertThat(ValueText.of(deep)).isEqualTo("[[[[[[[[…]]]]]]]]");
        }

        @Test
        void aContainerWithATextOfItsOwnKeepsIt() {
            assertThat(ValueText.of(new Named())).isEqualTo("three numbers");
        }

        @Test
        void elementsGoOnInANewLineWhereTheTerminalEnds() {
            String text = ValueText.of(IntStream.range(100, 115).toArray(), 30);

            assertThat(text).isEqualTo("""
                    [100, 101, 102, 103, 104, 105,
                     106, 107, 108, 109, 110, 111,
                     112, 113, 114]""");
        }
    }

    @Nested
    class Matrices {

        @Test
        void rowsOfNumbersAreAMatrix() {
            assertThat(ValueText.of(new double[][] {{1, -20.5}, {3.25, 4}})).isEqualTo("""
                    [[ 1.0, -20.5],
                     [3.25,   4.0]]""");
            assertThat(ValueText.of(List.of(List.of(1, 2), List.of(30, 4)))).isEqualTo("""
                    [[ 1, 2],
                     [30, 4]]""");
        }

        @Test
        void numbersInItHaveSixDigits() {
            assertThat(ValueText.of(new double[][] {{1 / 3.0}, {Double.NaN}})).isEqualTo("""
                    [[0.333333],
                     [     NaN]]""");
        }

        @Test
        void rowsOfDifferentLengthsOrOneRowAreNone() {
            assertThat(ValueText.of(new double[][] {{1}, {2, 3}, {}})).isEqualTo("[[1.0], [2.0, 3.0], []]");
            assertThat(ValueText.of(new double[][] {{1, 2}})).isEqualTo("[[1.0, 2.0]]");
            assertThat(ValueText.of(new double[][] {{}, {}})).isEqualTo("[[], []]");
            assertThat(ValueText.of(new double[][] {null, {1}})).isEqualTo("[null, [1.0]]");
            assertThat(ValueText.of(List.of(List.of("a"), List.of("b")))).isEqualTo("[[a], [b]]");
        }

        @Test
        void aLargeOneIsCutInBothDirections() {
            String text = ValueText.of(new int[100][50]);

            assertThat(text.lines()).hasSize(21).contains(" …");
            assertThat(text)
                    .startsWith("[[0, 0, 0, 0, 0, 0, 0, 0, …, 0, 0, 0, 0],\n")
                    .endsWith("] (100 × 50 numbers)");
        }

        @Test
        void aWideOneLeavesColumnsOut() {
            double[][] rows = new double[2][8];
            Arrays.stream(rows).forEach(row -> Arrays.setAll(row, i -> i + 0.125));

            String text = ValueText.of(rows, 40);

            assertThat(text).isEqualTo("""
                    [[0.125, 1.125, 2.125, 3.125, …, 7.125],
                     [0.125, 1.125, 2.125, 3.125, …, 7.125]]
                    (2 × 8 numbers)""");
            assertThat(ValueText.of(rows, 3)).startsWith("[[0.125, …, 7.125],");
        }
    }

    @Nested
    class Others {

        @Test
        void anythingElseIsItsOwnText() {
            assertThat(ValueText.of("text")).isEqualTo("text");
            assertThat(ValueText.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
            assertThat(ValueText.of('c')).isEqualTo("c");
            assertThat(ValueText.of(new Table())).isEqualTo("head\nrow");
            assertThat(ValueText.of(null)).isEqualTo("null");
        }

        @Test
        @SuppressWarnings("ToStringReturnsNull") // what a user's class may do
        void aTextThatIsNullIsShownAsSuch() {
            assertThat(ValueText.of(new Object() {
                        @Override
                        public String toString() {
                            return null;
                        }
                    }))
                    .isEqualTo("null");
        }

        @Test
        void aStreamIsNotRead() {
            Stream<Integer> stream = Stream.of(1, 2);

            assertThat(ValueText.of(stream))
                    .isEqualTo("a stream, not read yet; say .toList() or .toArray() to see what is in it");
            assertThat(stream.toList()).containsExactly(1, 2);
        }

        @Test
        void aLambdaIsWhatItIs() {
            DoubleUnaryOperator f = x -> 2 * x;

            assertThat(ValueText.of(f)).isEqualTo("a DoubleUnaryOperator (lambda)");
        }

        @ParameterizedTest
        @CsvSource({
            "'a\033[31mb', a\\u001b[31mb",
            "'a\rb', a\\rb",
            "'\u202Eb', \\u202eb",
            "'\u0000', \\u0000",
            "'\u009B', \\u009b"
        })
        void whatATerminalWouldObeyIsEscaped(String text, String shown) {
            assertThat(ValueText.of(text)).isEqualTo(shown);
            assertThat(ValueText.of(CharBuffer.wrap(text))).isEqualTo(shown);
            assertThat(ValueText.of(List.of(text))).isEqualTo("[" + shown + "]");
        }

        @Test
        void linesStayInATextButNotInAnElement() {
            assertThat(ValueText.of("a\n\tb\r\nc")).isEqualTo("a\n\tb\nc");
            assertThat(ValueText.of(List.of("a\n\tb"))).isEqualTo("[a\\n\\tb]");
        }

        @Test
        void aLongTextIsCut() {
            assertThat(ValueText.of("x".repeat(10_001))).isEqualTo("x".repeat(10_000) + "… (10,001 characters in all)");
        }

        @Test
        void whatItsTextThrowsIsThrown() {
            Object broken = new Object() {
                @Override
                public String toString() {
                    throw new IllegalStateException("no text");
                }
            };

            assertThatThrownBy(() -> ValueText.of(List.of(broken))).hasMessage("no text");
        }
    }

    /** A value whose text has two lines. */
    private static final class Table {
        @Override
        public String toString() {
            return "head\nrow";
        }
    }

    /** A list that says itself what it is. */
    private static final class Named extends ArrayList<Integer> {
        private static final long serialVersionUID = 1;

        Named() {
            super(List.of(1, 2, 3));
        }

        @Override
        public String toString() {
            return "three numbers";
        }
    }
}
