// %% [markdown]
// # A neural network learns a Hamiltonian
//
// A mass on a spring has the energy
//
// $$H(q, p) = \frac{p^2}{2m} + \frac{k}{2}\,(q - q_0)^2,$$
//
// and the energy alone says how it moves:
//
// $$\frac{dq}{dt} = \frac{\partial H}{\partial p}, \qquad \frac{dp}{dt} = -\frac{\partial H}{\partial q}.$$
//
// Suppose we did not know $H$. We replace it by a neural network, a smooth function $H_\theta(q, p)$ with some hundred
// parameters $\theta$, and choose $\theta$ so that the network moves as the mass does. Whatever it learns, it is an energy:
// what it predicts keeps $H_\theta$ as any mechanical system keeps its energy.
//
// This notebook learns the same oscillator twice, from different observations:
//
// 1. **gradient matching** sees states and how fast they change, $dq/dt$ and $dp/dt$;
// 2. **trajectory matching** sees states only, now and a little later.
//
// Run it with `./symplex run scripts/notebooks/02_neural_hamiltonian.jsh`. Everything is dimensionless.

// %% [markdown]
// ## The truth
//
// Mass 1, spring constant 1, at rest in the origin: $H = p^2/2 + q^2/2$. An orbit is a circle in the plane of $q$ and $p$,
// once round in $2\pi$.

// %%
var truth = harmonicOscillator();

// %%
figure(simulate(truth, state(1.0, 0.0), 2000, 0.01)).title("Ground truth")

// %% [markdown]
// ## What gradient matching sees
//
// States drawn at random, each coordinate uniform in $[-1.5, 1.5]$, and their time derivatives. Five of them:

// %%
var sampled = Experiment.of(truth).sample(50, 1.5);

// %%
System.out.println("        q         p     dq/dt     dp/dt");
for (State s : sampled.states(0).subList(0, 5)) {
    var rate = truth.timeDerivatives(s);
    System.out.printf(Locale.ROOT, "%9.4f %9.4f %9.4f %9.4f%n",
        s.q(0), s.p(0), rate.dq(0), rate.dp(0));
}
// =>         q         p     dq/dt     dp/dt
// =>    1.2910    0.4084    0.4084   -1.2910
// =>    0.5556   -0.8821   -0.8821   -0.5556
// =>   -0.1798    0.8274    0.8274    0.1798
// =>   -0.9152   -0.4631   -0.4631    0.9152
// =>    1.3495    1.2465    1.2465   -1.3495

// %% [markdown]
// ## Gradient matching
//
// The network is a perceptron $2 \to 16 \to 16 \to 1$ with tanh. Differentiating it with respect to its *inputs* gives the
// velocities it believes in; the loss is how far they are from the true ones, over 50 fresh states in each epoch:
//
// $$L(\theta) = \Big\langle \Big(\frac{\partial H_\theta}{\partial p} - \frac{dq}{dt}\Big)^2
//   + \Big(\frac{\partial H_\theta}{\partial q} + \frac{dp}{dt}\Big)^2 \Big\rangle.$$
//
// Adam then changes $\theta$ a little, downhill. That needs the gradient of a gradient, which Symplex computes by a formula of
// its own rather than by recording every operation.

// %%
var byGradients = sampled
    .gradientMatching()
    .hidden(16)
    .learningRate(1e-3)
    .epochs(fast ? 500 : 10_000)
    .report(500)
    .train();

// %% tags=["slow"]
byGradients
// => Learned: loss 8.00e-06 after 10,000 epochs in … s (all epochs done)
// =>   2 → 16 → 16 → 1, tanh; gradient matching; seed 0; jvm (…)

// %% [markdown]
// Does it move as the truth does? Both start in $q = 1$, $p = 0$ and go 2,000 steps of $\Delta t = 0.01$, about three times
// round, by the symplectic Euler method: a kick, then a drift,
//
// $$p \leftarrow p - \Delta t\,\frac{\partial H}{\partial q}(q, p), \qquad
//   q \leftarrow q + \Delta t\,\frac{\partial H}{\partial p}(q, p).$$

// %%
var gradientComparison = byGradients.compare(state(1.0, 0.0), 2000, 0.01);

// %% tags=["slow"]
gradientComparison
// => Comparison over 2,001 states
// =>   q: max error 4.04e-03, rms 1.95e-03
// =>   p: max error 5.56e-03, rms 2.31e-03
// =>   energy: largest drift 3.84e-03

// %%
gradientComparison.figure().title("Gradient matching")

// %% [markdown]
// ## Trajectory matching
//
// Velocities are seldom measured. Say we only saw *where* the mass was: 20 random starts, followed over 200 steps of 0.01,
// every 50th state kept. From each kept state the network now makes 50 steps of its own, and the loss is how far it arrives
// from the next kept state:
//
// $$L(\theta) = \big\langle (q_\theta - q)^2 + (p_\theta - p)^2 \big\rangle.$$
//
// The gradient goes back through all 50 steps. (`truncatedGradient()` would cut it at every step: a little faster, and not
// the gradient of this loss.) There are 80 such pieces; `batch(20)` lets Adam make a step after every 20 of them, four in each
// epoch, at no extra work.

// %%
var byTrajectories = Experiment.of(truth)
    .sample(20, 1.5)
    .simulate(200, 0.01)
    .keepEvery(50)
    .trajectoryMatching()
    .hidden(16)
    .batch(20)
    .learningRate(1e-3)
    .epochs(fast ? 20 : 2_000)
    .report(100)
    .train();

// %% tags=["slow"]
byTrajectories
// => Learned: loss 4.64e-06 after 2,000 epochs in … s (all epochs done)
// =>   2 → 16 → 16 → 1, tanh; trajectory matching; seed 0; jvm (…)

// %%
var trajectoryComparison = byTrajectories.compare(state(1.0, 0.0), 2000, 0.01);

// %% tags=["slow"]
trajectoryComparison
// => Comparison over 2,001 states
// =>   q: max error 1.79e-02, rms 7.71e-03
// =>   p: max error 1.93e-02, rms 8.26e-03
// =>   energy: largest drift 5.52e-03

// %%
trajectoryComparison.figure().title("Trajectory matching")

// %% [markdown]
// ## What was learned
//
// Both networks found an energy close to $p^2/2 + q^2/2$, up to a constant that moves nothing. Trajectory matching had less to go
// by, eighty short pieces of orbits instead of half a million velocities, and its clock runs a little wrong: the error grows with
// every turn. But neither gains or loses energy. The true energy, drawn along both orbits, swings with every turn, as it must under
// symplectic Euler, by about $\Delta t / 4$ along the true one and about twice as far along the learned; and it always comes back,
// because what was learned *is* an energy.

// %%
byGradients.figure().title("Learned energy, by gradients")

// %%
trajectoryComparison.energyFigure().title("Energy along the way, by trajectories")
