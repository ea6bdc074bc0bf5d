package io.symplex.train;

import io.symplex.internal.Checks;

/**
 * How a learning rate changes over a training: the part of it that each epoch takes.
 *
 * <pre>{@code
 * adam().withSchedule(cosine(0.01).warmedUp(100))
 * }</pre>
 */
public sealed interface Schedule {

    /**
     * Returns the part of the learning rate that an epoch takes.
     *
     * @param epoch which, from 0
     * @param epochs how many there are, {@code > epoch}
     * @return the factor, {@code > 0}
     */
    double factor(int epoch, int epochs);

    /**
     * Returns this after a rise from nothing in equal steps.
     *
     * @param epochs how many the rise takes, {@code >= 1}
     * @return the schedule
     * @throws IllegalArgumentException if out of range
     */
    default Schedule warmedUp(int epochs) {
        return new WarmUp(epochs, this);
    }

    /** The whole rate, all the time. */
    record Constant() implements Schedule {

        @Override
        public double factor(int epoch, int epochs) {
            return 1;
        }
    }

    /**
     * Falls along half a cosine.
     *
     * <p>Source: Loshchilov and Hutter, <i>SGDR: Stochastic Gradient Descent with Warm Restarts</i>, ICLR 2017, eq. 5,
     * without restarts.
     *
     * @param last the factor at the end, in (0, 1]
     */
    record Cosine(double last) implements Schedule {

        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if out of range
         */
        public Cosine {
            if (!(last > 0 && last <= 1)) {
                throw new IllegalArgumentException("last must be in (0, 1], got " + last);
            }
        }

        @Override
        public double factor(int epoch, int epochs) {
            return last + (1 - last) * (1 + StrictMath.cos(StrictMath.PI * epoch / epochs)) / 2;
        }
    }

    /**
     * Falls by a factor every so many epochs.
     *
     * @param every in epochs, {@code >= 1}
     * @param by the factor, in (0, 1]
     */
    record Steps(int every, double by) implements Schedule {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Steps {
            Checks.atLeast(every, 1, "every");
            if (!(by > 0 && by <= 1)) {
                throw new IllegalArgumentException("by must be in (0, 1], got " + by);
            }
        }

        @Override
        public double factor(int epoch, int epochs) {
            int falls = epoch / every;
            return StrictMath.pow(by, falls);
        }
    }

    /**
     * Rises in equal steps, then does as another schedule.
     *
     * @param rise in epochs, {@code >= 1}
     * @param then what follows
     */
    record WarmUp(int rise, Schedule then) implements Schedule {

        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if out of range
         */
        public WarmUp {
            Checks.atLeast(rise, 1, "epochs of warm-up");
        }

        @Override
        public double factor(int epoch, int epochs) {
            return epoch < rise
                    ? (epoch + 1.0) / (rise + 1.0) * then.factor(0, Math.max(1, epochs - rise))
                    : then.factor(epoch - rise, epochs - rise);
        }
    }
}
