package io.symplex.dsl;

import io.symplex.internal.Parallel;
import io.symplex.internal.Parallel.Outcome;
import io.symplex.train.DivergenceException;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the members of an ensemble, and says which are left. */
final class EnsembleTraining {

    private static final Logger LOG = LoggerFactory.getLogger(EnsembleTraining.class);

    private final TrainingRequest request;
    private final List<TrainingPlan> plans;
    private final List<Learned> members = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<Long> late = new ArrayList<>(); // seeds that an interrupt kept from any epoch

    private EnsembleTraining(TrainingRequest request, List<TrainingPlan> plans) {
        this.request = request;
        this.plans = plans;
    }

    static Ensemble run(TrainingRequest request, List<TrainingPlan> plans) {
        EnsembleTraining training = new EnsembleTraining(request, plans);
        training.train();
        return new Ensemble(request.plan(), training.members, training.leftOut);
    }

    private void train() {
        List<Callable<Learned>> tasks = IntStream.range(0, plans.size())
                .<Callable<Learned>>mapToObj(member -> () -> member(member))
                .toList();
        List<Outcome<Learned>> outcomes = Parallel.run(Runtime.getRuntime().availableProcessors(), tasks);
        rethrow(outcomes);
        for (int member = 0; member < outcomes.size(); member++) {
            sort(plans.get(member).seed(), outcomes.get(member));
        }
        sayWhoCameLate();
        if (members.size() < 2) {
            throw new IllegalStateException("ensemble must have at least two members, got " + members.size() + " of "
                    + plans.size() + " (" + String.join(", ", leftOut) + ")");
        }
        leftOut.forEach(why -> LOG.warn("ensemble goes on without {}", why));
    }

    private Learned member(int number) {
        TrainingPlan plan = plans.get(number);
        List<TrainingListener> listeners = number == 0 ? request.listeners() : List.of();
        Checkpoints checkpoints = request.checkpoints().within("seed-" + plan.seed());
        return new Learned(Trainer.run(plan, listeners, checkpoints.start()));
    }

    /** Throws what is no matter of one member alone: the first that there is, the others with it. */
    private static void rethrow(List<Outcome<Learned>> outcomes) {
        List<Throwable> failures = outcomes.stream()
                .flatMap(outcome -> outcome.failure().stream())
                .filter(failure -> !isOfOneMember(failure))
                .toList();
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw first instanceof RuntimeException exception ? exception : new IllegalStateException(first);
    }

    private static boolean isOfOneMember(Throwable failure) {
        return failure instanceof DivergenceException || failure instanceof Parallel.NotBegun;
    }

    private void sort(long seed, Outcome<Learned> outcome) {
        if (outcome.failure().filter(DivergenceException.class::isInstance).isPresent()) {
            leftOut.add("seed " + seed + ": " + outcome.failure().get().getMessage());
        } else if (outcome.value().filter(learned -> learned.epochs() > 0).isPresent()) {
            members.add(outcome.value().get());
        } else {
            late.add(seed);
        }
    }

    private void sayWhoCameLate() {
        if (!late.isEmpty()) {
            String seeds =
                    late.size() == 1 ? "seed " + late.get(0) : late.size() + " seeds from " + late.get(0) + " on";
            leftOut.add(seeds + ": interrupted before the first epoch");
        }
    }
}
