package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.model.ParameterGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final List<ParameterGroup> TWO = List.of(new ParameterGroup(0, 2), new ParameterGroup(2, 3));

    @Test
    void saysHowProbableTheDataOfALinearFitAre() {
        Regression regression = new Regression(2, -1, 0.1, 0.2, -0.1);
        WeightDecay decay = new WeightDecay(TWO, 1e-3);
        Decayed loss = new Decayed(regression, decay);
        Evidence evidence = new Evidence(decay, 5);
        NormalEquations equations = new NormalEquations(5);
        double[] weights = {};
        for (int turn = 0; turn < 300; turn++) {
            weights = decay.weights().clone();
            double[] least = regression.fit(lambda(weights));
            loss.fixed().normalEquations(least, equations);
            evidence.choose(equations, regression.scale(), least);
        }

        // σ² is the one that makes the data most probable: Σ r² / σ² = N
        double constant = -0.5 * Regression.ROWS * (1 + Math.log(2 * Math.PI / Regression.ROWS));
        assertThat(evidence.log()).isCloseTo(regression.logEvidence(lambda(weights)) + constant, within(1e-9));
        assertThat(evidence.noise() / regression.scale() / Regression.ROWS)
                .isCloseTo(Regression.NOISE * Regression.NOISE, within(0.3 * Regression.NOISE * Regression.NOISE));
    }

    private static double[] lambda(double[] weights) {
        double first = weights[0] * 2 * Regression.ROWS;
        double second = weights[1] * 2 * Regression.ROWS;
        return new double[] {first, first, second, second, second};
    }
}
