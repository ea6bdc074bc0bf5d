package io.symplex.scripts.shell;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told. */
final class RecordingWatch implements TrainingWatch {

    final List<String> calls = new ArrayList<>();

    @Override
    public void started(int epochs) {
        calls.add("started " + epochs);
    }

    @Override
    public void epochEnded(int epoch, double loss) {
        calls.add("epoch " + epoch + " " + loss);
    }

    @Override
    public void reported(String line) {
        calls.add("report " + line);
    }

    @Override
    public void ended() {
        calls.add("ended");
    }
}
