package io.symplex.sweep;

import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Which settings of a sweep are tried.
 *
 * <p>A candidate is one choice of all that is varied; each is trained with every seed.
 *
 * <pre>{@code
 * sweep.vary("hidden", 8, 16, 32);                                                // Grid: all of them
 * sweep.vary("learningRate", logBetween(1e-4, 1e-2)).random(50);                  // Drawn
 * sweep.vary("learningRate", logBetween(1e-4, 1e-2)).random(81).halving(3, 4);    // Halving
 * }</pre>
 */
public sealed interface Search {

    /**
     * Returns how many candidates there are.
     *
     * @param vary what is varied
     * @return the candidates before any is dropped
     * @throws IllegalStateException if they are not to be counted, or more than an {@code int} counts
     */
    int candidates(List<Variation> vary);

    /**
     * Returns a candidate.
     *
     * @param vary what is varied
     * @param candidate from 0
     * @return a value of each variation, as JSON
     */
    List<JsonNode> values(List<Variation> vary, int candidate);

    /**
     * Returns in how many rounds it searches.
     *
     * @return the rounds, {@code >= 1}
     */
    default int rounds() {
        return 1;
    }

    /**
     * Returns how many candidates a round trains.
     *
     * @param round from 0
     * @param candidates in the first round
     * @return how many of the best are left
     */
    default int kept(int round, int candidates) {
        return candidates;
    }

    /**
     * Returns how long a round trains.
     *
     * @param round from 0
     * @param full the epochs of the plan
     * @return the epochs of the round
     */
    default int epochs(int round, int full) {
        return full;
    }

    /** Every combination of all values, the first variation slowest. */
    record Grid() implements Search {

        @Override
        public int candidates(List<Variation> vary) {
            long product = 1;
            for (Variation one : vary) {
                product *= one.choices().all().size();
                if (product > Integer.MAX_VALUE) {
                    throw new IllegalStateException("a grid must have at most " + Integer.MAX_VALUE
                            + " combinations, got more; draw some of them with random(…)");
                }
            }
            return (int) product;
        }

        @Override
        public List<JsonNode> values(List<Variation> vary, int candidate) {
            JsonNode[] values = new JsonNode[vary.size()];
            int rest = candidate;
            for (int i = vary.size() - 1; i >= 0; i--) {
                List<JsonNode> all = vary.get(i).choices().all();
                values[i] = all.get(rest % all.size());
                rest /= all.size();
            }
            return List.of(values);
        }
    }

    /**
     * Some combinations, drawn at random: better than a grid of the same size where only some of what is varied
     * matters.
     *
     * <p>Source: Bergstra and Bengio, Random search for hyper-parameter optimization, JMLR 13, 2012.
     *
     * @param count how many, {@code >= 1}
     * @param seed of the draws, any
     */
    record Drawn(int count, long seed) implements Search {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Drawn {
            Checks.atLeast(count, 1, "count");
        }

        @Override
        public int candidates(List<Variation> vary) {
            return count;
        }

        @Override
        public List<JsonNode> values(List<Variation> vary, int candidate) {
            RandomStream random = RandomStream.of(seed, "candidate " + candidate);
            return vary.stream().map(one -> one.choices().draw(random)).toList();
        }
    }

    /**
     * Successive halving: all candidates are trained for few epochs, the best of them for more, and so on; the last
     * round trains as long as the plan says.
     *
     * <p>The best are those with the least median over the seeds of the loss on what is held out, or of the loss where
     * nothing is. Every round trains from the beginning.
     *
     * <p>Source: Jamieson and Talwalkar, Non-stochastic best arm identification and hyperparameter optimization,
     * AISTATS 2016.
     *
     * @param over where the candidates come from: a grid, or drawn
     * @param factor one of so many goes on, with so many times the epochs, {@code >= 2}
     * @param rounds how many, {@code >= 2}
     */
    record Halving(Search over, int factor, int rounds) implements Search {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if one is out of its range
         */
        public Halving {
            Checks.atLeast(factor, 2, "factor");
            Checks.atLeast(rounds, 2, "rounds");
            if (over instanceof Halving) {
                throw new IllegalArgumentException("over must be a grid or drawn, got halving; say it once");
            }
        }

        @Override
        public int candidates(List<Variation> vary) {
            return over.candidates(vary);
        }

        @Override
        public List<JsonNode> values(List<Variation> vary, int candidate) {
            return over.values(vary, candidate);
        }

        @Override
        public int kept(int round, int candidates) {
            return IntStream.range(0, round).reduce(candidates, (left, i) -> (left + factor - 1) / factor);
        }

        @Override
        public int epochs(int round, int full) {
            return Math.max(1, (int) Math.round(full / Math.pow(factor, rounds - 1 - round)));
        }
    }
}
