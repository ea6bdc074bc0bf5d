package io.symplex.engine.jvm;

import io.symplex.kernel.Twin;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.GradientMatching;
import io.symplex.train.SampledStates;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingPlan;
import java.util.List;

/** A process that trains twice and says what computed. */
final class TwinProcess {

    private TwinProcess() {}

    public static void main(String[] args) {
        TrainingPlan plan = TrainingPlan.of(
                        new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching())
                .withArchitecture(Perceptron.of(1, 4))
                .withEpochs(20);
        for (long seed = 1; seed <= 2; seed++) {
            System.out.println(Trainer.run(plan.withSeed(seed), List.of()).engine());
        }
        System.out.println(Twin.vector().map(Twin::name).orElse("no vectors"));
    }
}
