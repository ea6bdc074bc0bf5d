package io.symplex.kernel;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Lets a test say when the vector twin is taken, as nobody knows when the compiler will be done. */
public final class ChangeOver {

    private ChangeOver() {}

    /**
     * Takes vectors from now on.
     *
     * @param kinds for which of the kinds of work known by now
     * @return how many of these took plain loops so far
     */
    public static int now(Predicate<Object> kinds) {
        List<TwinReadiness> waiting = TwinReadiness.KINDS.entrySet().stream()
                .filter(entry -> kinds.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(not(TwinReadiness::ready))
                .toList();
        waiting.forEach(TwinReadiness::changeOver);
        return waiting.size();
    }
}
