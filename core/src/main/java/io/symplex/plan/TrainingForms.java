package io.symplex.plan;

import static io.symplex.form.Bound.above;
import static io.symplex.form.Bound.atLeast;
import static io.symplex.form.Bound.atMost;
import static io.symplex.form.Bound.below;

import io.symplex.form.Form;
import io.symplex.form.FormBook;
import io.symplex.form.Forms;
import io.symplex.form.KindForm;
import io.symplex.model.Architecture;
import io.symplex.model.Forcing;
import io.symplex.model.Kinetic;
import io.symplex.model.Perceptron;
import io.symplex.model.Potential;
import io.symplex.model.StructuredNetwork;
import io.symplex.train.Adam;
import io.symplex.train.BayesianRegularization;
import io.symplex.train.Compute;
import io.symplex.train.GradientMatching;
import io.symplex.train.HoldOut;
import io.symplex.train.InTurn;
import io.symplex.train.LBfgs;
import io.symplex.train.LevenbergMarquardt;
import io.symplex.train.Objective;
import io.symplex.train.ObservedData;
import io.symplex.train.Optimizer;
import io.symplex.train.SampledStates;
import io.symplex.train.Schedule;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingData;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;

/** Writes plans and what they are made of into a book. */
final class TrainingForms {

    private TrainingForms() {}

    /** Returns the form of plans. */
    static Form<TrainingPlan> addTo(FormBook book) {
        data(book);
        objectives(book);
        architectures(book);
        optimizers(book);
        book.record(HoldOut.class)
                .defaults(HoldOut.NOTHING)
                .field("patience", Forms.wholeOr("unlimited", Integer.MAX_VALUE))
                .bound("fraction", atLeast(0), below(1))
                .form();
        book.record(Compute.class)
                .defaults(Compute.DEFAULTS)
                .bound("threads", atLeast(0), atMost(1024))
                .form();
        return book.record(TrainingPlan.class)
                .defaults(
                        fields -> TrainingPlan.of(
                                fields.get("data", TrainingData.class), fields.get("objective", Objective.class)),
                        "data",
                        "objective")
                .bound("epochs", atLeast(1))
                .bound("batch", atLeast(0))
                .bound("weightDecay", atLeast(0))
                .bound("reportEvery", atLeast(0))
                .form();
    }

    private static void data(FormBook book) {
        book.record(SampledStates.class)
                .bound("count", atLeast(1))
                .bound("amplitude", above(0))
                .form();
        book.put(
                TrainingData.class,
                new KindForm<TrainingData>("data", "take a shipped one")
                        .with("sampledStates", SampledStates.class, book.of(SampledStates.class))
                        .with(
                                "simulatedTrajectories",
                                SimulatedTrajectories.class,
                                book.record(SimulatedTrajectories.class).form())
                        .with(
                                "observedData",
                                ObservedData.class,
                                book.record(ObservedData.class).form()));
    }

    private static void objectives(FormBook book) {
        book.put(
                Objective.class,
                new KindForm<Objective>("objective", "take a shipped one")
                        .with(
                                "gradientMatching",
                                GradientMatching.class,
                                book.record(GradientMatching.class).form())
                        .with(
                                "trajectoryMatching",
                                TrajectoryMatching.class,
                                book.record(TrajectoryMatching.class)
                                        .defaults(
                                                fields -> new TrajectoryMatching(fields.get("dt", Double.class), false),
                                                "dt")
                                        .field("window", Forms.wholeOr("whole", TrajectoryMatching.WHOLE))
                                        .bound("dt", above(0))
                                        .bound("shortFirst", atLeast(0))
                                        .form()));
    }

    private static void architectures(FormBook book) {
        book.record(Kinetic.class).defaults(Kinetic.COUPLED).form();
        book.record(Potential.class)
                .defaults(Potential.ANY)
                .bound("dimensions", atLeast(1))
                .form();
        Form<Perceptron> perceptron = book.record(Perceptron.class)
                .defaults(
                        fields -> Perceptron.of(fields.get("degreesOfFreedom", Integer.class), 16, 16),
                        "degreesOfFreedom")
                .bound("degreesOfFreedom", atLeast(1))
                .form();
        book.put(
                Forcing.class,
                new KindForm<Forcing>("forcing", "take a shipped one")
                        .with(
                                "none",
                                Forcing.None.class,
                                book.record(Forcing.None.class).form())
                        .with(
                                "known",
                                Forcing.Known.class,
                                book.record(Forcing.Known.class).form())
                        .with(
                                "spline",
                                Forcing.Spline.class,
                                book.record(Forcing.Spline.class)
                                        .bound("pieces", atLeast(1), atMost(4096))
                                        .bound("hidden", atLeast(0), atMost(4096))
                                        .form())
                        .with(
                                "periodic",
                                Forcing.Periodic.class,
                                book.record(Forcing.Periodic.class)
                                        .bound("period", above(0))
                                        .bound("harmonics", atLeast(1), atMost(4096))
                                        .bound("hidden", atLeast(0), atMost(4096))
                                        .form()));
        Form<StructuredNetwork> structured = book.record(StructuredNetwork.class)
                .defaults(fields -> StructuredNetwork.of(fields.get("network", Perceptron.class)), "network")
                .form();
        book.put(
                Architecture.class,
                new KindForm<Architecture>("architecture", "only networks of our own can be written: take hidden(…)")
                        .with("perceptron", Perceptron.class, perceptron)
                        .with("structuredNetwork", StructuredNetwork.class, structured));
    }

    private static void optimizers(FormBook book) {
        schedules(book);
        book.put(
                Optimizer.class,
                new KindForm<Optimizer>("optimizer", "take a shipped one")
                        .with(
                                "adam",
                                Adam.class,
                                book.record(Adam.class)
                                        .defaults(Adam.DEFAULTS)
                                        .bound("learningRate", above(0))
                                        .bound("beta1", atLeast(0), below(1))
                                        .bound("beta2", atLeast(0), below(1))
                                        .bound("epsilon", above(0))
                                        .form())
                        .with(
                                "lBfgs",
                                LBfgs.class,
                                book.record(LBfgs.class)
                                        .defaults(LBfgs.DEFAULTS)
                                        .bound("memory", atLeast(1), atMost(1000))
                                        .form())
                        .with(
                                "levenbergMarquardt",
                                LevenbergMarquardt.class,
                                book.record(LevenbergMarquardt.class)
                                        .defaults(LevenbergMarquardt.DEFAULTS)
                                        .bound("damping", above(0))
                                        .bound("tolerance", atLeast(0), below(1))
                                        .form())
                        .with(
                                "bayesianRegularization",
                                BayesianRegularization.class,
                                book.record(BayesianRegularization.class)
                                        .defaults(BayesianRegularization.DEFAULTS)
                                        .bound("damping", above(0))
                                        .bound("tolerance", atLeast(0), below(1))
                                        .form())
                        .with(
                                "inTurn",
                                InTurn.class,
                                book.record(InTurn.class)
                                        .bound("epochs", atLeast(1))
                                        .form()));
    }

    private static void schedules(FormBook book) {
        book.put(
                Schedule.class,
                new KindForm<Schedule>("schedule", "take a shipped one")
                        .with(
                                "constant",
                                Schedule.Constant.class,
                                book.record(Schedule.Constant.class).form())
                        .with(
                                "cosine",
                                Schedule.Cosine.class,
                                book.record(Schedule.Cosine.class)
                                        .bound("last", above(0), atMost(1))
                                        .form())
                        .with(
                                "steps",
                                Schedule.Steps.class,
                                book.record(Schedule.Steps.class)
                                        .bound("every", atLeast(1))
                                        .bound("by", above(0), atMost(1))
                                        .form())
                        .with(
                                "warmUp",
                                Schedule.WarmUp.class,
                                book.record(Schedule.WarmUp.class)
                                        .bound("rise", atLeast(1))
                                        .form()));
    }
}
