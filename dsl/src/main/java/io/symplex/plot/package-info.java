/**
 * Figures: lines, points, heat maps, level lines, arrows, bands and histograms in panels, written as PNG, SVG, PDF or
 * text.
 *
 * <p>A {@link io.symplex.plot.Figure} is a grid of panels; a panel is an {@link io.symplex.plot.Axes} with its title,
 * labels, scales and layers. Both are values: each word returns a new one, and nothing is drawn until a figure is saved
 * or turned into bytes.
 *
 * <pre>
 *     Figure.of(
 *             Axes.of("states").xLabel("step").line("q true", t, q).line("q learned", t, qLearned, LineStyle.DASHED),
 *             Axes.of("errors").xLabel("step").line("|Δq|", t, error).logY())
 *         .title("Harmonic oscillator")
 *         .save(Path.of("out/figure.png"));
 * </pre>
 *
 * <p>A function of two variables is a {@link io.symplex.plot.Field}: colours with a colour bar, level lines, or both. A
 * simulated distribution beside the one it should have, and the energy of a system as a landscape:
 *
 * <pre>
 *     Axes.of("positions").xLabel("q").yLabel("density")
 *         .density("simulated", trajectory.q(0))
 *         .curve("exp(−V/kT)/Z", new Range(-2, 2), q -&gt; Math.exp(-V(q)) / Z);
 *     Field energy = Field.of(new Range(-2.3, 2.3), new Range(-3, 3), doubleWell()::energy);
 *     Axes.of("").xLabel("q").yLabel("p").heatMap("H(q, p)", energy).contours("", energy);
 * </pre>
 *
 * <p>From there to the picture: a {@code Panel} knows what it shows and over which span; a {@code FigureLayout} gives
 * every panel its place so that plot areas line up and legends cover no data; a {@code FigurePainter} draws that on any
 * {@code Graphics2D}, each {@code Layer} drawing itself. Lengths are CSS pixels (1/96 inch). Text is set in Inter,
 * which is shipped, so that a figure looks the same on every machine; the same figure gives the same bytes.
 *
 * <p>{@link io.symplex.plot.Figure#text(int, int)} is the same figure in characters: a {@code TextLayout} gives every
 * panel its place, a {@code TextPanel} writes axes and numbers there, and each {@code Layer} prints itself on
 * {@code Dots}.
 *
 * <p>This is the only package that sees the charting library, and no type of that library is part of its face.
 */
@NullMarked
package io.symplex.plot;

import org.jspecify.annotations.NullMarked;
