package io.symplex.dsl;

import io.symplex.train.ObservedData;
import io.symplex.train.TrainingData;
import java.util.ArrayList;
import java.util.List;

/** Finds positions by the names that data give them. */
final class Positions {

    private Positions() {}

    /** Returns the names: those of the columns of observations, else q, or q0, q1 and so on. */
    static List<String> names(TrainingData data) {
        int n = data.degreesOfFreedom();
        if (data instanceof ObservedData observed) {
            return observed.observations().names().subList(0, n);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(n == 1 ? "q" : "q" + i);
        }
        return names;
    }

    /** Returns the numbers of positions, from 0. */
    static List<Integer> find(String word, TrainingData data, String... wanted) {
        List<String> names = names(data);
        if (wanted.length == 0) {
            throw new IllegalArgumentException(
                    word + "(…) must name at least one of " + String.join(", ", names) + ", got none");
        }
        List<Integer> found = new ArrayList<>();
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        word + "(…) must name positions, got '" + name + "'; there are " + String.join(", ", names));
            }
            found.add(names.indexOf(name));
        }
        return found;
    }
}
