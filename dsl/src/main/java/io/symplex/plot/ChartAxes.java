package io.symplex.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Axes of the charting library that show the ticks they are given. */
final class ChartAxes {

    static final BasicStroke STROKE = new BasicStroke(0.9f);

    private ChartAxes() {}

    static ValueAxis horizontal(Axis axis, Span span, Ticks ticks) {
        return styled(axis, span, numberTicks(ticks, TextAnchor.TOP_CENTER));
    }

    static ValueAxis vertical(Axis axis, Span span, Ticks ticks) {
        return styled(axis, span, numberTicks(ticks, TextAnchor.BASELINE_RIGHT));
    }

    private static List<NumberTick> numberTicks(Ticks ticks, TextAnchor anchor) {
        return ticks.marks().stream()
                .map(mark -> new NumberTick(
                        mark.isMajor() ? TickType.MAJOR : TickType.MINOR,
                        mark.value(),
                        mark.label(),
                        anchor,
                        anchor,
                        0))
                .toList();
    }

    private static ValueAxis styled(Axis plan, Span span, List<NumberTick> ticks) {
        ValueAxis axis = plan.scale() == Scale.LOG ? new MarkedLogAxis(ticks) : new MarkedAxis(ticks);
        axis.setRange(span.low(), span.high());
        axis.setAxisLineVisible(false); // drawn at the end, over grid lines and heat maps
        axis.setTickMarkPaint(Look.AXIS);
        axis.setTickMarkStroke(STROKE);
        axis.setTickMarkOutsideLength(Look.TICK_LENGTH);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickMarkOutsideLength(Look.MINOR_TICK_LENGTH);
        axis.setTickLabelFont(Typeface.TICK.font());
        axis.setTickLabelPaint(Look.QUIET_TEXT);
        double gap = Look.TICK_LENGTH + Look.TICK_LABEL_GAP;
        axis.setTickLabelInsets(new RectangleInsets(gap - 1, gap, gap, gap));
        return axis;
    }

    /** Lowers the baseline of a label beside a tick so that its digits stand level with the tick. */
    private static float[] onBaseline(float[] anchor, RectangleEdge edge) {
        if (edge.equals(RectangleEdge.LEFT)) {
            anchor[1] += (float) Typeface.TICK.capHeight() / 2;
        }
        return anchor;
    }

    @SuppressWarnings("serial") // never serialised
    private static final class MarkedAxis extends NumberAxis {

        private final List<NumberTick> ticks;

        MarkedAxis(List<NumberTick> ticks) {
            this.ticks = ticks;
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks;
        }

        @Override
        protected float[] calculateAnchorPoint(ValueTick tick, double cursor, Rectangle2D area, RectangleEdge edge) {
            return onBaseline(super.calculateAnchorPoint(tick, cursor, area, edge), edge);
        }
    }

    @SuppressWarnings("serial") // never serialised
    private static final class MarkedLogAxis extends LogAxis {

        private final List<NumberTick> ticks;

        MarkedLogAxis(List<NumberTick> ticks) {
            this.ticks = ticks;
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks;
        }

        @Override
        protected float[] calculateAnchorPoint(ValueTick tick, double cursor, Rectangle2D area, RectangleEdge edge) {
            return onBaseline(super.calculateAnchorPoint(tick, cursor, area, edge), edge);
        }
    }
}
