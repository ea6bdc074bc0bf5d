package io.symplex.sweep.spark;

import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What an executor does: numbers of starts in, kept states out, some starts at a time. */
record SimulationTask(
        Broadcast<byte[]> model, long count, double amplitude, long seed, int steps, double dt, int keepEvery)
        implements MapPartitionsFunction<Long, Row> {

    private static final Once<NeuralHamiltonian> MODEL = new Once<>();
    private static final int TOGETHER = 64; // trajectories held at once

    @Override
    public Iterator<Row> call(Iterator<Long> indices) {
        NeuralHamiltonian system = MODEL.get(model.id(), () -> Simulations.model(model.value()));
        return batches(indices).flatMap(batch -> rows(system, batch)).iterator();
    }

    private static Stream<List<Long>> batches(Iterator<Long> indices) {
        Iterator<List<Long>> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return indices.hasNext();
            }

            @Override
            public List<Long> next() {
                List<Long> batch = new ArrayList<>();
                while (batch.size() < TOGETHER && indices.hasNext()) {
                    batch.add(indices.next());
                }
                return batch;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, 0), false);
    }

    private Stream<Row> rows(NeuralHamiltonian system, List<Long> batch) {
        Starts starts = new Starts(count, amplitude, seed);
        Simulation simulation = Simulations.simulation(steps, dt, keepEvery);
        List<Trajectory> all = simulation.run(
                system,
                batch.stream()
                        .map(index -> starts.state(index, system.degreesOfFreedom()))
                        .toList());
        return IntStream.range(0, batch.size()).boxed().flatMap(i -> rows(batch.get(i), all.get(i)));
    }

    private static Stream<Row> rows(long index, Trajectory trajectory) {
        return IntStream.range(0, trajectory.size()).mapToObj(k -> row(index, trajectory.time(k), trajectory.get(k)));
    }

    private static Row row(long index, double time, State state) {
        List<Object> values = new ArrayList<>(List.of(index, time));
        for (double[] part : List.of(state.q(), state.p())) {
            for (double value : part) {
                values.add(value);
            }
        }
        return RowFactory.create(values.toArray());
    }
}
