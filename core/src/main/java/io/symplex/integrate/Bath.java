package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.system.Reals;

/**
 * The exact solution of dp = −γ p dt + √(2γ m k_BT) dW over a step, an Ornstein-Uhlenbeck process: {@code p ← p
 * e^(−γΔt) + √(m k_BT (1 − e^(−2γΔt))) N(0, 1)}.
 *
 * <p>Owns random streams: one instance per thread.
 */
final class Bath {

    private final double friction;
    private final double temperature;
    private final double[] masses; // [n]
    private final RandomStream[] streams; // [count], none where there is no temperature
    private final double[] noise; // standard deviations of a step, [n]
    private double decay;
    private double dt = Double.NaN; // to which decay and noise belong

    private Bath(double friction, double temperature, double[] masses, RandomStream[] streams) {
        this.friction = friction;
        this.temperature = temperature;
        this.masses = masses;
        this.streams = streams;
        this.noise = new double[masses.length];
    }

    static Bath cold(double friction, int n, int count) {
        return warm(friction, 0, Reals.of(1), 0, n, count);
    }

    static Bath warm(double friction, double temperature, Reals masses, long seed, int n, int count) {
        if (masses.size() != 1 && masses.size() != n) {
            throw new IllegalArgumentException(
                    "masses must have 1 number or one for each of " + n + " coordinates, got " + masses.size());
        }
        RandomStream[] streams = new RandomStream[temperature > 0 ? count : 0];
        for (int r = 0; r < streams.length; r++) {
            streams[r] = RandomStream.of(seed, "thermostat of realisation " + r);
        }
        Reals each = masses.size() == n ? masses : Reals.repeat(n, masses.get(0));
        return new Bath(friction, temperature, each.toArray(), streams);
    }

    /** Damps and heats the momenta, shape [count, n], for a step, {@code > 0}. */
    void exchange(double dt, double[] p) {
        if (dt != this.dt) {
            prepare(dt);
        }
        for (int i = 0; i < p.length; i++) {
            p[i] *= decay;
        }
        int n = noise.length;
        for (int r = 0; r < streams.length; r++) {
            for (int i = 0; i < n; i++) {
                p[r * n + i] += noise[i] * streams[r].gaussian();
            }
        }
    }

    private void prepare(double dt) {
        this.dt = Checks.positive(dt, "dt");
        decay = StrictMath.exp(-friction * dt);
        double lost = -StrictMath.expm1(-2 * friction * dt); // 1 − e^(−2γΔt), exact also for small γΔt
        for (int i = 0; i < noise.length; i++) {
            noise[i] = Math.sqrt(masses[i] * temperature * lost);
        }
    }
}
