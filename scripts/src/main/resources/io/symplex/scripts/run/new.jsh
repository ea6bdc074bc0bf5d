// %% [markdown]
// # <title>
//
// What is the question, and what will be seen? This is text, in Markdown, with mathematics: the energy of a mass on a spring is
//
// $$H(q, p) = \frac{p^2}{2m} + \frac{k}{2}\,q^2.$$
//
// `symplex run <name>` runs this script, `symplex render <name>` makes a web page of it, and `symplex check <name>`
// compares what the cells show with their `// =>` lines.

// %% [markdown]
// ## Learn
//
// A network sees states of the system, drawn at random within ±1.5, and learns an energy that moves them as the system does.

// %%
var truth = harmonicOscillator();
var learned = Experiment.of(truth)
    .sample(50, 1.5)
    .gradientMatching()
    .epochs(fast ? 500 : 5000)
    .report(1000)
    .train();

// %% [markdown]
// ## Predict
//
// Both start in $q = 1$, $p = 0$ and go 2,000 steps of 0.01. The line below the code says what the cell shows; … stands for anything.

// %%
learned.compare(state(1.0, 0.0), 2000, 0.01).figure().title("True and learned")

// %% tags=["slow"]
learned.loss() < 1e-3
// => true
