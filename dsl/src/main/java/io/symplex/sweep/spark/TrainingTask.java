package io.symplex.sweep.spark;

import io.symplex.sweep.PlannedRun;
import io.symplex.sweep.SweepData;
import java.util.StringJoiner;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does: lines of runs in, lines of rows out. */
final class TrainingTask extends AbstractFunction1<Iterator<String>, String> implements java.io.Serializable {

    private static final long serialVersionUID = 1;
    private static final Once<SweepData> DATA = new Once<>();

    private final Broadcast<String> data;

    TrainingTask(Broadcast<String> data) {
        this.data = data;
    }

    @Override
    public String apply(Iterator<String> lines) {
        SweepData known = DATA.get(data.id(), () -> SweepData.fromJson(data.value()));
        StringJoiner rows = new StringJoiner("\n");
        while (lines.hasNext()) {
            rows.add(PlannedRun.fromJson(lines.next()).run(known).toJson());
        }
        return rows.toString();
    }
}
