package io.symplex.train;

/**
 * Finds how far to go along a direction, by the strong Wolfe conditions.
 *
 * <p>Doubles the way until it holds a suitable place, then cuts it by cubic interpolation. Where rounding hides the
 * conditions it keeps the lowest place it saw.
 *
 * <p>Source: Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed., algorithms 3.5 and 3.6, equation 3.59.
 */
final class WolfeSearch {

    private static final double SUFFICIENT = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int MOST_EVALUATIONS = 40;

    /** A place on the way: how far, the loss there, and how it changes along the direction. */
    private record End(double way, double value, double slope) {}

    private final FixedLoss loss;
    private final double[] origin;
    private final double[] place;
    private final double[] placeGradient;
    private final double[] best;
    private final double[] bestGradient;
    private double[] direction = {};
    private double bestValue;

    WolfeSearch(FixedLoss loss) {
        this.loss = loss;
        int size = loss.parameterCount();
        origin = new double[size];
        place = new double[size];
        placeGradient = new double[size];
        best = new double[size];
        bestGradient = new double[size];
    }

    /** Takes a first place; returns its loss and fills its gradient. */
    double begin(double[] parameters, double[] gradient) {
        System.arraycopy(parameters, 0, origin, 0, origin.length);
        return loss.evaluate(parameters, gradient);
    }

    /** Returns the place found last. */
    double[] point() {
        return best;
    }

    /** Returns the gradient there. */
    double[] gradient() {
        return bestGradient;
    }

    /** Makes the place found last the one to go on from. */
    void moved() {
        System.arraycopy(best, 0, origin, 0, origin.length);
    }

    /**
     * Searches.
     *
     * @param direction read
     * @param value the loss at the origin
     * @param gradient its gradient; read
     * @param first whether the direction is the bare gradient, whose length says nothing
     * @return the loss found, not below {@code value} if there is none lower
     */
    double along(double[] direction, double value, double[] gradient, boolean first) {
        this.direction = direction;
        bestValue = value;
        double descent = dot(gradient, direction);
        if (!(descent < 0)) {
            return value;
        }
        End low = new End(0, value, descent);
        End high = low;
        boolean held = false; // whether a suitable place lies between the ends
        double way = first ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
        for (int evaluations = 0; evaluations < MOST_EVALUATIONS && way != low.way; evaluations++) {
            End here = at(way);
            if (!(here.value <= value + SUFFICIENT * way * descent) || (evaluations > 0 && here.value >= low.value)) {
                high = here;
                held = true;
            } else if (Math.abs(here.slope) <= -CURVATURE * descent) {
                return bestValue;
            } else {
                boolean rises = here.slope * (held ? high.way - low.way : 1) >= 0;
                high = rises ? low : high;
                held |= rises;
                low = here;
            }
            way = held ? between(low, high) : 2 * way;
        }
        return bestValue;
    }

    /** Evaluates at a distance; keeps the place if it is the lowest. */
    private End at(double way) {
        for (int i = 0; i < place.length; i++) {
            place[i] = Math.fma(way, direction[i], origin[i]);
        }
        double value = loss.evaluate(place, placeGradient);
        if (value < bestValue) {
            bestValue = value;
            System.arraycopy(place, 0, best, 0, best.length);
            System.arraycopy(placeGradient, 0, bestGradient, 0, best.length);
        }
        return new End(way, value, dot(placeGradient, direction));
    }

    /** Returns the minimum of the cubic through both ends, kept off them by a tenth of the way. */
    private static double between(End low, End high) {
        double width = high.way - low.way;
        double d1 = low.slope + high.slope + 3 * (low.value - high.value) / width;
        double d2 = Math.copySign(Math.sqrt(d1 * d1 - low.slope * high.slope), width);
        double way = high.way - width * (high.slope + d2 - d1) / (high.slope - low.slope + 2 * d2);
        double least = Math.min(low.way + width / 10, high.way - width / 10);
        double most = Math.max(low.way + width / 10, high.way - width / 10);
        return way >= least && way <= most ? way : low.way + width / 2; // also where it is NaN
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
