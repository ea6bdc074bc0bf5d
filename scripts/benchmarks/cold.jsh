// %% [markdown]
// # A training from a cold start
//
// What one writes to train once; `against_pytorch.sh` takes the time of the whole command. The argument is the precision.

// %%
var learned = Experiment.of(harmonicOscillator())
    .sample(50, 1.5)
    .gradientMatching()
    .hidden(16)
    .epochs(fast ? 100 : 10_000)
    .precision(args.length > 0 ? Precision.valueOf(args[0]) : DOUBLE)
    .train();
System.out.println(learned.loss() + " " + learned.engine());
