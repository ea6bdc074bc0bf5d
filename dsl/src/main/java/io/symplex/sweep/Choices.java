package io.symplex.sweep;

import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a value of a plan may be: one of a list, or any of a range.
 *
 * <pre>{@code
 * Choices drawn = Ranges.logBetween(1e-4, 1e-2);
 * sweep.vary("learningRate", drawn).random(50);
 * }</pre>
 */
public sealed interface Choices {

    /**
     * Returns all values, for a grid.
     *
     * @return the values as JSON, at least one
     * @throws IllegalStateException if they are not to be counted
     */
    List<JsonNode> all();

    /**
     * Draws one.
     *
     * @param random what is drawn with; goes on
     * @return the value as JSON
     */
    JsonNode draw(RandomStream random);

    /**
     * Some values.
     *
     * @param values as JSON, at least one
     */
    record Listed(List<JsonNode> values) implements Choices {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Listed {
            values = values.stream().map(PlanEdit::node).toList();
            Checks.atLeast(values.size(), 1, "the number of values");
        }

        @Override
        public List<JsonNode> all() {
            return values;
        }

        @Override
        public JsonNode draw(RandomStream random) {
            return values.get(Math.min(values.size() - 1, (int) random.uniform(0, values.size())));
        }
    }

    /**
     * All numbers between two.
     *
     * @param from its lower end, finite; {@code > 0} if logarithmic
     * @param to its upper end, finite, above the lower
     * @param logarithmic whether every power of ten is as likely, not every number
     */
    record Range(double from, double to, boolean logarithmic) implements Choices {

        /**
         * Checks the ends.
         *
         * @throws IllegalArgumentException if there is nothing between them, or a logarithm of one does not exist
         */
        public Range {
            Checks.finite(from, "from");
            Checks.finite(to, "to");
            if (logarithmic) {
                Checks.positive(from, "from");
            }
            if (!(to > from)) {
                throw new IllegalArgumentException("to must be above from, " + from + ", got " + to);
            }
        }

        @Override
        public List<JsonNode> all() {
            throw new IllegalStateException("a grid must have lists of values, got a range from " + from + " to " + to
                    + "; say logSpace(…) or linearSpace(…), or draw with random(…)");
        }

        @Override
        public JsonNode draw(RandomStream random) {
            double value = logarithmic
                    ? StrictMath.exp(random.uniform(StrictMath.log(from), StrictMath.log(to)))
                    : random.uniform(from, to);
            return JsonNodeFactory.instance.numberNode(Math.min(to, Math.max(from, value)));
        }
    }
}
