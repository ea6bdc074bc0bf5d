package io.symplex.plot;

import java.util.List;

/**
 * The marks of an axis.
 *
 * @param marks rising values with their labels; a minor mark has none
 * @param exponent the power of ten by which every label is to be multiplied; 0 for none
 */
record Ticks(List<Mark> marks, int exponent) {

    /**
     * A place on the axis.
     *
     * @param value where
     * @param label the text beside it, empty for a minor mark
     */
    record Mark(double value, String label) {

        boolean isMajor() {
            return !label.isEmpty();
        }
    }

    /** Returns the factor of all labels, such as {@code ×10⁻³}; empty if there is none. */
    String factor() {
        return exponent == 0 ? "" : "×" + Digits.power(exponent);
    }

    List<String> labels() {
        return marks.stream().filter(Mark::isMajor).map(Mark::label).toList();
    }

    /** Returns the width of the widest label, in pixels. */
    double widestLabel() {
        return labels().stream().mapToDouble(Typeface.TICK::width).max().orElse(0);
    }
}
