package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.discover.Discoverer;
import io.symplex.discover.Library;
import io.symplex.integrate.Trajectory;
import io.symplex.system.State;
import io.symplex.train.SampledStates;
import io.symplex.train.TrainingPlan;
import java.util.List;

/** Puts a trained network into words: the law that moves most like it where it was trained. */
final class Distillation {

    /**
     * States at which a network errs independently, at most: it is smooth, and a state near another tells nothing new.
     */
    private static final int INDEPENDENT = 200;

    private static final int DRAWN = 2000; // states, where every epoch drew its own and none were kept

    private Distillation() {}

    static Discovered of(Learned learned, Library library) {
        Observations moved = moved(learned, states(learned.plan()));
        return new Discovered(Discoverer.explain(moved, library, INDEPENDENT), moved);
    }

    /** Returns the states that were learned from, or where none were kept others like them. */
    static Observations states(TrainingPlan plan) {
        long seed = plan.seed();
        if (!(plan.data() instanceof SampledStates sampled)) {
            return Compared.withMomenta(plan, plan.data().observations(seed)).wholeRows();
        }
        List<State> states = new SampledStates(sampled.system(), DRAWN, sampled.amplitude()).firstStates(seed);
        return Observations.of(states.stream()
                .map(state -> Trajectory.of(state.degreesOfFreedom(), new double[1], state.q(), state.p()))
                .toList());
    }

    /** Gives each state the derivatives that the learned energy implies. */
    private static Observations moved(Learned learned, Observations states) {
        double[] dp = new double[states.rows() * states.degreesOfFreedom()];
        double[] dq = new double[dp.length];
        learned.gradients(states.rows(), states.q(), states.p(), dp, dq);
        learned.friction().ifPresent(friction -> friction.brake(states.rows(), dq, dp));
        for (int i = 0; i < dp.length; i++) {
            dp[i] = -dp[i];
        }
        return states.withDerivatives(dq, dp);
    }
}
