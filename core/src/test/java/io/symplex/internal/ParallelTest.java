package io.symplex.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.internal.Parallel.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 20})
    void resultsComeInTheOrderOfTheTasks(int threads) {
        List<Callable<Integer>> tasks = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i -> () -> i * i)
                .toList();

        assertThat(Parallel.run(threads, tasks))
                .extracting(outcome -> outcome.value().orElseThrow())
                .containsExactly(0, 1, 4, 9, 16, 25, 36, 49, 64, 81);
    }

    @Test
    void aFailureEndsNoOther() {
        IllegalStateException failure = new IllegalStateException("no luck");

        List<Outcome<Integer>> outcomes = Parallel.run(
                2,
                List.of(
                        () -> {
                            throw failure;
                        },
                        () -> 1,
                        () -> 2));

        assertThat(outcomes.get(0).failure()).containsSame(failure);
        assertThat(outcomes.get(0).value()).isEmpty();
        assertThat(outcomes.get(1).value()).contains(1);
        assertThat(outcomes.get(2).value()).contains(2);
    }

    @Test
    void theFirstTaskIsTheCallingThreads() {
        List<Outcome<Thread>> outcomes = Parallel.run(2, List.of(Thread::currentThread, Thread::currentThread));

        assertThat(outcomes.get(0).value()).contains(Thread.currentThread());
    }

    @Test
    void anInterruptReachesTheHelpersAndNothingElseIsBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        Callable<String> interrupting = () -> {
            begun.await();
            Thread.currentThread().interrupt();
            return "interrupted itself";
        };
        Callable<String> waiting = () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException e) {
                return "was interrupted";
            }
        };

        List<Outcome<String>> outcomes = Parallel.run(2, List.of(interrupting, waiting, () -> "begun"));

        assertThat(Thread.interrupted()).isTrue(); // and clears it for the next test
        assertThat(outcomes.get(0).value()).contains("interrupted itself");
        assertThat(outcomes.get(1).value()).contains("was interrupted");
        assertThat(outcomes.get(2).failure()).get().isInstanceOf(Parallel.NotBegun.class);
        assertThat(outcomes.get(2).failure().orElseThrow()).hasMessage("interrupted before it was begun");
    }

    @Test
    void anInterruptWhileTheCallingThreadWaitsReachesTheHelpers() {
        Thread caller = Thread.currentThread();
        AtomicBoolean begun = new AtomicBoolean();
        Callable<String> first = () -> {
            while (!begun.get()) { // the other task is the helper's
                Thread.onSpinWait();
            }
            return "done";
        };
        Callable<String> waiting = () -> {
            begun.set(true);
            while (caller.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            caller.interrupt();
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException e) {
                return "was interrupted";
            }
        };

        List<Outcome<String>> outcomes = Parallel.run(2, List.of(first, waiting));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcomes.get(0).value()).contains("done");
        assertThat(outcomes.get(1).value()).contains("was interrupted");
    }

    @Test
    void nothingToDoIsDone() {
        assertThat(Parallel.run(3, List.of())).isEmpty();
    }

    @Test
    void refusesToDoItWithoutAThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parallel.run(0, List.of(() -> 1)))
                .withMessage("threads must be >= 1, got 0");
    }
}
