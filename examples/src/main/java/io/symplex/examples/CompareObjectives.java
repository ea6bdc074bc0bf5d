package io.symplex.examples;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;
import io.symplex.dsl.Learned;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learns the same oscillator in three ways: by velocities, by arrivals, and by arrivals with the gradient cut short.
 */
public final class CompareObjectives {

    private CompareObjectives() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var moved = Experiment.of(harmonicOscillator())
                .sample(10, 1.5)
                .simulate(40, 0.05)
                .keepEvery(10);
        Map<String, Learned> ways = new LinkedHashMap<>();
        ways.put(
                "gradient matching",
                moved.gradientMatching().epochs(300).learningRate(1e-2).train());
        ways.put(
                "trajectory matching",
                moved.trajectoryMatching().epochs(300).learningRate(1e-2).train());
        ways.put(
                "trajectory matching, truncated",
                moved.trajectoryMatching()
                        .truncatedGradient()
                        .epochs(300)
                        .learningRate(1e-2)
                        .train());

        System.out.println("                                      loss  max error of q    seconds");
        double largest = 0;
        for (var way : ways.entrySet()) {
            double error =
                    way.getValue().compare(state(1.0, 0.0), 1000, 0.01).error().maxQ();
            System.out.printf(
                    "%-32s %10.2e %15.3f %10.2f%n",
                    way.getKey(),
                    way.getValue().loss(),
                    error,
                    way.getValue().time().toMillis() / 1000.0);
            largest = Math.max(largest, error);
        }

        if (!(largest < 0.5)) {
            throw new AssertionError("each way must follow to within 0.5, got " + largest);
        }
    }
}
