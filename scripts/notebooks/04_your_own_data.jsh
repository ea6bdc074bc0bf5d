// %% [markdown]
// # Your own data
//
// From a CSV file to an energy you can keep: copy this notebook, put your file's name where ours stands, and run it with
// `./symplex run my_notebook.jsh`.
//
// Ours holds thirty pendulums, seen twenty-one times each, with an error of 0.02 in every number (`data/noisy_pendulum.jsh` made it).
// It has a row for each observation:
//
// ```
// traj,t,q,p
// 0,0.0,1.0437,-0.3124
// 0,0.25,0.9405,-0.5096
// ```
//
// `t` is the time, `q` a position, `p` its momentum: mass times velocity. With several, call them `q0,q1,p0,p1` or
// `qx,qy,px,py`. `traj` numbers or names the trajectories; leave it out if there is one. Choose units in which all numbers are about 1.

// %% [markdown]
// ## Load
//
// `here` is the folder of this notebook.

// %%
var seen = observations(here.resolve("data/noisy_pendulum.csv"));

// %%
seen
// => Observations: 30 trajectories, 630 rows, 1 degree of freedom (q, p), without derivatives

// %% [markdown]
// Five trajectories are held out: the network never sees them, and they tell later how good it is.

// %%
var train = seen.select(0, 25);
var heldOut = seen.select(25, 30);

// %% [markdown]
// ## Learn
//
// From each observation the network moves in steps of at most 0.05 to the next, and is corrected by how far it arrives from what
// was seen there. (If your file also has the velocities, as columns `dq` and `dp` without noise, say `gradientMatching()`: it is
// faster.)
//
// That will do where noise is a few hundredths of the numbers, as here. Where it is more, or the motion is to be foretold for long, go
// through whole trajectories, whose starts are learned too; it takes longer:
//
// ```
// Experiment.of(train)
//     .trajectoryMatching(0.1).integrator(rungeKutta4())
//     .wholeTrajectories().freeStarts().shortFirst(8)
//     .learnedMasses()       // if momenta are masses times velocities
//     .layers(16)
//     .adamThenBayesianRegularization()
//     .train();
// ```

// %%
var learned = Experiment.of(train)
    .trajectoryMatching(0.05)
    .hidden(16)
    .batch(100)
    .learningRate(3e-3)
    .epochs(fast ? 100 : 500)
    .report(100)
    .train();

// %% tags=["slow"]
learned
// => Learned: loss 0.00153 after 500 epochs in … s (all epochs done)
// =>   2 → 16 → 16 → 1, tanh; trajectory matching; seed 0; jvm (…)

// %%
learned.lossFigure()

// %% [markdown]
// The loss does not go to zero, and should not: even the true energy would arrive beside what was seen, for both ends are noisy. In each of
// the two coordinates that is an error of variance $0.02^2$ at the start and again at the end, together about
// $4 \cdot 0.02^2 = 0.0016$. A loss far below would mean that the network has learned the noise.

// %% [markdown]
// ## Compare
//
// From the first state of each held-out trajectory to its end, 5 units of time without a correction:

// %%
var comparison = learned.compare(heldOut, 0.05);

// %% tags=["slow"]
comparison
// => Comparison over 5 trajectories, 105 states
// =>   q: max error 1.78e-01, rms 5.00e-02
// =>   p: max error 1.16e-01, rms 4.29e-02
// =>   learned energy: largest drift 4.76e-02

// %%
comparison.figure().title("A held-out trajectory")

// %% [markdown]
// Part of that comes from the noise in the state it started from. What is left over when the start is free, too, is only noise if the
// model is right: no pattern over time, and a bell.

// %%
learned.residualFigure(heldOut, 0.05)

// %% [markdown]
// Neighbours that are alike, which the autocorrelation measures, are what the model misses. If yours are too much alike: more trajectories,
// more epochs, or `hidden(32)`.

// %%
learned.figure()

// %% [markdown]
// ## Keep
//
// The figures are saved already, in the folder `output`. The model goes there too: `save` keeps an older file and says so, `overwrite`
// replaces it.

// %%
learned.overwrite(output.resolve("pendulum.safetensors"))

// %% [markdown]
// Another day, `load` brings it back, with the same bits; PyTorch can read the file as well.

// %%
var again = load(output.resolve("pendulum.safetensors"));
simulate(again, heldOut.trajectories().get(0).first(), 100, 0.05)

// %% [markdown]
// ## Is it so?

// %%
void check(boolean holds, String what) {
    if (!holds) throw new AssertionError("it must be so that " + what + ", got the opposite");
}

var saved = learned.model().parameters();
check(Arrays.equals(again.parameters(), saved), "what is loaded is what was saved");
double missed = comparison.error().rmsQ();
check(missed < (fast ? 0.5 : 0.1), "held-out trajectories are predicted to 0.1");
