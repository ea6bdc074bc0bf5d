// %% [markdown]
// # A small notebook
// The energy of an oscillator, $H = p^2/2 + q^2/2$.

// %% Truth
var oscillator = new HarmonicOscillator();
System.out.println("degrees of freedom: " + oscillator.degreesOfFreedom());

// %% Values
double[] q = {0, 0.5, 1};
q

// %% A figure
var line = Axes.of("potential energy")
    .xLabel("q")
    .line("V", q, new double[] {0, 0.125, 0.5});
Figure.of(line).title("Potential energy: a parabola!")

// %% Another, mentioned but not shown
var hidden = Figure.of(line).title("Hidden");

// %% A third
Figure.of(line);
