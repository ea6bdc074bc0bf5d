package io.symplex.engine.jvm;

import io.symplex.kernel.Twin;
import io.symplex.kernel.TwinReadiness;
import io.symplex.train.LossEvaluator;
import io.symplex.train.NormalEquations;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;
import io.symplex.train.WindowBatch;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Both losses, group by group on a team of threads, by whichever twin is ready. */
final class JvmEvaluator implements LossEvaluator, Team.Task {

    /** Floating-point operations of a loss and its gradient, for each parameter and pass of a row. */
    private static final long OPERATIONS = 12;

    /** Operations that make a second thread worth its hand-over: some 20 µs of work with vectors. */
    private static final long WORTH_A_THREAD = 1_000_000;

    private final Workers workers;
    private final TwinPolicy policy;
    private final int parameterCount;
    private final boolean forced;
    private final Map<Object, Known> known = new WeakHashMap<>(); // by batch, which is equal to itself only
    private final Supplier<Runnable> sameWithVectors = this::sameWithVectors; // made once: no epoch allocates
    private final Fields fields;
    private final double[] sums = new double[Split.MOST_GROUPS];
    private final double[][] partial = new double[Split.MOST_GROUPS][]; // gradients, where there are several groups
    private Worker @Nullable [] scalar;
    private Worker @Nullable [] vector;
    private @Nullable Team team;
    private boolean ranScalar;
    private boolean ranVector;
    private int ranMembers = 1; // at most
    private int lastMembers = 1;

    // under way; written before the team starts
    private @Nullable Work work;
    private Work.@Nullable OfStates ofStates;
    private Work.@Nullable OfSegments ofSegments;
    private Worker[] crew = {};
    private double[] parameters = {};
    private Thread caller = Thread.currentThread();
    private int groups;
    private long round;

    JvmEvaluator(Workers workers, TwinPolicy policy) {
        this.workers = workers;
        this.policy = policy;
        this.fields = new Fields(workers, policy);
        this.parameterCount = workers.network().parameterCount();
        this.forced = workers.network().forcing().isPresent();
    }

    /** What is known of one batch object; it must not refer to it, or no batch would ever be forgotten. */
    private record Known(boolean truncated, TwinReadiness readiness) {}

    /** Equal for work that runs the same compiled code. */
    private record Kind(Workers workers, boolean trajectories, boolean truncated, int rows) {}

    @Override
    public double gradientMatching(double[] parameters, StateBatch batch, double[] out) {
        if (forced) {
            return forcedMatching(parameters, batch, out);
        }
        Known job = known.get(batch);
        if (job == null) {
            job = new Known(false, TwinReadiness.of(new Kind(workers, false, false, batch.count())));
            known.put(batch, job);
        }
        ofStates = ofStates == null ? new Work.OfStates(batch) : ofStates;
        return evaluate(ofStates.on(batch), job.readiness, parameters, out);
    }

    /** By the field: the kernel knows no times. */
    private double forcedMatching(double[] parameters, StateBatch batch, double[] out) {
        double[] loss = new double[1];
        fields(
                new Fields.Kind(workers, StateMatching.class, batch.count()),
                field -> loss[0] = new StateMatching(field).evaluate(parameters, batch, out),
                () -> {
                    StateBatch copy = batch.copy();
                    double[] here = parameters.clone();
                    double[] own = new double[out.length];
                    return field -> new StateMatching(field).evaluate(here, copy, own);
                });
        return loss[0];
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if a force pushes the network: segments have no times, windows do
     */
    @Override
    public double trajectoryMatching(double[] parameters, SegmentBatch batch, boolean truncated, double[] out) {
        if (forced) {
            throw new IllegalStateException("segments have no times, which the force beside the network asks for, got "
                    + workers.network() + "; go through windows");
        }
        Known job = known.get(batch);
        if (job == null || job.truncated != truncated) {
            job = new Known(truncated, TwinReadiness.of(new Kind(workers, true, truncated, batch.count())));
            known.put(batch, job);
        }
        ofSegments = ofSegments == null ? new Work.OfSegments(batch, truncated) : ofSegments;
        return evaluate(ofSegments.on(batch, truncated), job.readiness, parameters, out);
    }

    @Override
    public void normalEquations(double[] parameters, StateBatch batch, NormalEquations out) {
        fields(
                new Fields.Kind(workers, StateJacobian.class, batch.count()),
                field -> collect(field, parameters, batch, out),
                () -> {
                    StateBatch copy = batch.copy();
                    double[] here = parameters.clone();
                    NormalEquations own = new NormalEquations(out.size());
                    return field -> collect(field, here, copy, own);
                });
    }

    private static void collect(Field field, double[] parameters, StateBatch batch, NormalEquations out) {
        field.load(parameters);
        out.clear();
        new StateJacobian(field).collect(batch, out);
    }

    @Override
    public boolean goesThroughWindows() {
        return true;
    }

    @Override
    public double windowMatching(double[] parameters, WindowBatch batch, double[] out) {
        double[] loss = new double[1];
        fields(
                new Fields.Kind(workers, WindowBatch.class, batch.windows().size()),
                field -> loss[0] = new WindowRun(field, batch).evaluate(parameters, out),
                () -> {
                    double[] here = parameters.clone();
                    double[] own = new double[out.length];
                    return field -> new WindowRun(field, batch).evaluate(here, own);
                });
        return loss[0];
    }

    @Override
    public void normalEquations(double[] parameters, WindowBatch batch, NormalEquations out) {
        fields(
                new Fields.Kind(workers, Sensitivity.class, batch.windows().size()),
                field -> new WindowRun(field, batch).collect(parameters, out),
                () -> {
                    double[] here = parameters.clone();
                    NormalEquations own = new NormalEquations(out.size());
                    return field -> new WindowRun(field, batch).collect(here, own);
                });
    }

    private void fields(Fields.Kind kind, Consumer<Field> work, Supplier<Consumer<Field>> again) {
        fields.run(kind, work, again);
        ranVector |= fields.ranVector();
        ranScalar |= !fields.ranVector();
    }

    private double evaluate(Work next, TwinReadiness readiness, double[] parameters, double[] out) {
        boolean vectors = policy == TwinPolicy.ADAPTIVE ? readiness.ready() : policy == TwinPolicy.VECTOR;
        ranScalar |= !vectors;
        ranVector |= vectors;
        this.work = next;
        this.parameters = parameters;
        this.caller = Thread.currentThread();
        this.crew = vectors ? vectorCrew() : scalarCrew();
        this.groups = Split.groups(next.rows(), next.passes());
        round++;
        boolean timed = policy == TwinPolicy.ADAPTIVE && !vectors;
        long begin = timed ? System.nanoTime() : 0;
        double sum = groups == 1 ? single(out) : several(out);
        if (timed) {
            readiness.scalarTook(
                    (System.nanoTime() - begin) * lastMembers, sameWithVectors); // one thread will do it all
        }
        return sum / ((double) next.rows() * next.degreesOfFreedom());
    }

    private double single(double[] out) {
        lastMembers = 1;
        crew[0].load(parameters, round, caller);
        return Objects.requireNonNull(work).run(crew[0], 0, work.rows(), out);
    }

    private double several(double[] out) {
        for (int group = 0; group < groups; group++) {
            if (partial[group] == null) {
                partial[group] = new double[parameterCount];
            }
        }
        if (members() == 1) {
            for (int group = 0; group < groups; group++) {
                run(0, group);
            }
        } else {
            team().run(this, groups);
        }
        double sum = 0;
        System.arraycopy(partial[0], 0, out, 0, parameterCount);
        for (int group = 0; group < groups; group++) {
            sum += sums[group];
            for (int i = 0; group > 0 && i < parameterCount; i++) {
                out[i] += partial[group][i];
            }
        }
        return sum;
    }

    /** Computes one group's share. */
    @Override
    public void run(int member, int group) {
        Work current = Objects.requireNonNull(work);
        int rows = current.rows();
        crew[member].load(parameters, round, caller);
        sums[group] = current.run(
                crew[member], Split.from(rows, groups, group), Split.from(rows, groups, group + 1), partial[group]);
    }

    /** Returns how many threads the work under way is worth. */
    private int members() {
        Work current = Objects.requireNonNull(work);
        long operations = OPERATIONS * parameterCount * current.rows() * current.passes();
        int members = operations < WORTH_A_THREAD ? 1 : Math.min(workers.most(), groups);
        ranMembers = Math.max(ranMembers, members);
        lastMembers = members;
        return members;
    }

    private Team team() {
        if (team == null) {
            team = new Team(workers.most());
        }
        return team;
    }

    private Worker[] scalarCrew() {
        if (scalar == null) {
            scalar = workers.crew(Twin.scalar());
        }
        return scalar;
    }

    private Worker[] vectorCrew() {
        if (vector == null) {
            vector = workers.crew(Twin.vector().orElseThrow());
        }
        return vector;
    }

    /** Returns what does the same on one thread, by the vector twin, on numbers of its own. */
    private Runnable sameWithVectors() {
        Work copy = Objects.requireNonNull(work).copy();
        Worker worker = workers.one(Twin.vector().orElseThrow());
        double[] here = parameters.clone();
        double[] out = new double[parameterCount];
        int parts = groups;
        long[] rounds = {0};
        return () -> {
            worker.load(here, ++rounds[0], Thread.currentThread());
            for (int part = 0; part < parts; part++) {
                copy.run(worker, Split.from(copy.rows(), parts, part), Split.from(copy.rows(), parts, part + 1), out);
            }
        };
    }

    @Override
    public String description() {
        String twin = ranVector ? ranScalar ? "scalar, then vector" : "vector" : "scalar";
        return "jvm (" + twin + ", " + workers.precision().name().toLowerCase(Locale.ROOT) + ", " + ranMembers
                + (ranMembers == 1 ? " thread)" : " threads)");
    }

    @Override
    public void close() {
        if (team != null) {
            team.close();
        }
    }
}
