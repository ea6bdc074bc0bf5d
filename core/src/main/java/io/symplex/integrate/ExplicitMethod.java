package io.symplex.integrate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An explicit method of a fixed step, written out: what a step does, as parts of Δt. */
public sealed interface ExplicitMethod extends FixedStepMethod {

    /**
     * Kicks {@code p ← p + c Δt dp/dt} and drifts {@code q ← q + c Δt dq/dt}, one after the other.
     *
     * @param moves in their order, none empty
     */
    record KicksAndDrifts(List<Move> moves) implements ExplicitMethod {

        /** Copies the moves. */
        public KicksAndDrifts {
            moves = List.copyOf(moves);
        }

        static KicksAndDrifts of(Move... moves) {
            return new KicksAndDrifts(Arrays.asList(moves));
        }

        /** Drifts and kicks by turns, one drift more than kicks; those of zero are left out. */
        static KicksAndDrifts byTurns(double[] drifts, double[] kicks) {
            return new KicksAndDrifts(IntStream.range(0, drifts.length)
                    .boxed()
                    .flatMap(i -> Stream.concat(
                            Stream.of(new Move(true, drifts[i])),
                            i < kicks.length ? Stream.of(new Move(false, kicks[i])) : Stream.empty()))
                    .filter(move -> move.part() != 0)
                    .toList());
        }
    }

    /**
     * One kick or one drift.
     *
     * @param drift whether q moves; else p does
     * @param part c, how much of Δt
     */
    record Move(boolean drift, double part) {}

    /**
     * A Runge-Kutta method each of whose stages starts from the one before: {@code k_s = f(x + a_s Δt k_{s−1})},
     * {@code x ← x + Δt Σ b_s k_s}.
     *
     * @param stages in their order; the first has a = 0
     */
    record RungeKutta(List<Stage> stages) implements ExplicitMethod {

        /** Copies the stages. */
        public RungeKutta {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A stage of a Runge-Kutta method.
     *
     * @param way a, how much of Δt it goes along the rate of the stage before
     * @param weight b, how much of Δt the step goes along its rate
     */
    record Stage(double way, double weight) {}
}
