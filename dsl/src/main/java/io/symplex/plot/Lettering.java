package io.symplex.plot;

/** How much room the numbers beside an axis take, in the unit in which the axis is measured. */
enum Lettering {
    /** Set in {@link Typeface#TICK}, measured in pixels. */
    PIXELS(12, 44, 26, 22, 6) {
        @Override
        double width(String label) {
            return Typeface.TICK.width(label);
        }
    },

    /** Written in the cells of a terminal: a column wide, a row high. */
    CELLS(1, 6, 2.2, 2, 1) {
        @Override
        double width(String label) {
            return CellText.width(label);
        }
    };

    private final double densest;
    private final double leastWidth;
    private final double leastHeight;
    private final double between;
    private final double leastBetween;

    Lettering(double densest, double leastWidth, double leastHeight, double between, double leastBetween) {
        this.densest = densest;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        this.between = between;
        this.leastBetween = leastBetween;
    }

    /** Returns the width of a label. */
    abstract double width(String label);

    /** Returns a distance between ticks below which no label fits, whatever it says. */
    double densest() {
        return densest;
    }

    /** Returns the least distance between ticks whose labels stand beside each other. */
    double sideBySide(Ticks ticks) {
        return Math.max(leastWidth, widest(ticks) + between);
    }

    /** Returns the distance below which labels that stand beside each other seem one. */
    double tight(Ticks ticks) {
        return widest(ticks) + leastBetween;
    }

    /** Returns the least distance between ticks whose labels stand above each other. */
    double stacked() {
        return leastHeight;
    }

    private double widest(Ticks ticks) {
        return ticks.labels().stream().mapToDouble(this::width).max().orElse(0);
    }
}
