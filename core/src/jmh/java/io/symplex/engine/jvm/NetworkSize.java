package io.symplex.engine.jvm;

import io.symplex.internal.RandomStream;
import io.symplex.model.Perceptron;
import io.symplex.train.StateBatch;

/** Two hidden layers of H units, B states a batch, D inputs: the reference's size first. */
public enum NetworkSize {
    H16_B50_D2(16, 50, 1),
    H64_B50_D2(64, 50, 1),
    H64_B1024_D20(64, 1024, 10),
    H256_B1024_D20(256, 1024, 10);

    private final int hidden;
    private final int rows;
    private final int degreesOfFreedom;

    NetworkSize(int hidden, int rows, int degreesOfFreedom) {
        this.hidden = hidden;
        this.rows = rows;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    Perceptron network() {
        return Perceptron.of(degreesOfFreedom, hidden, hidden);
    }

    /** Returns random states within ±1.5, whose gradients are those of harmonic oscillators. */
    StateBatch batch() {
        StateBatch batch = new StateBatch(rows, degreesOfFreedom);
        RandomStream.of(0, "states").uniform(-1.5, 1.5, batch.x());
        System.arraycopy(batch.x(), 0, batch.target(), 0, batch.x().length);
        return batch;
    }
}
