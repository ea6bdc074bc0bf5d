package io.symplex.plot;

/** How values map to lengths along an axis. */
enum Scale {
    LINEAR {
        @Override
        Span padded(Span span, double share) {
            double most = Math.max(Math.abs(span.low()), Math.abs(span.high()));
            boolean constant = span.size() <= TINY * most || span.size() < SMALLEST;
            return span.resized(constant ? aroundConstant(most) : (1 + 2 * share) * span.size());
        }

        private double aroundConstant(double value) {
            return value < SMALLEST ? 2 : 0.2 * value;
        }

        @Override
        Ticks ticks(Span span, TickRoom room) {
            return LinearTicks.of(span, room);
        }

        @Override
        double share(Span span, double value) {
            return (value - span.low()) / span.size();
        }
    },

    LOG {
        @Override
        Span padded(Span span, double share) {
            double ratio = span.high() / span.low();
            double factor = ratio > 1 + TINY ? Math.pow(ratio, share) : 2;
            return new Span(Math.max(span.low() / factor, Double.MIN_NORMAL), span.high() * factor);
        }

        @Override
        Ticks ticks(Span span, TickRoom room) {
            return LogTicks.of(span, room);
        }

        @Override
        double share(Span span, double value) {
            return Math.log(value / span.low()) / Math.log(span.high() / span.low());
        }
    };

    /** Spans relatively smaller than this drown in rounding; they are shown as one value. */
    private static final double TINY = 1e-12;

    /** Keeps tick distances clear of the smallest numbers a double can be. */
    private static final double SMALLEST = 1e-280;

    /** Returns the span with a share of its length added at both ends; never of length zero. */
    abstract Span padded(Span span, double share);

    abstract Ticks ticks(Span span, TickRoom room);

    /** Returns where on an axis that shows {@code span} a value is: 0 at its low end, 1 at its high end. */
    abstract double share(Span span, double value);
}
