package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AwaitedTest {

    private final Awaited awaited = new Awaited();

    @Test
    void whatTakesNoTimeIsDoneHere() {
        Thread[] by = new Thread[2];
        awaited.get(() -> 0); // how long is not known yet

        do { // a busy machine may take long over nothing
            awaited.get(() -> by(by, 0));
        } while (by[0] != Thread.currentThread());

        assertThat(awaited.get(() -> by(by, 1))).isEqualTo(1);
        assertThat(by[0]).isSameAs(Thread.currentThread());
    }

    private static double by(Thread[] by, int index) {
        by[index] = Thread.currentThread();
        return index;
    }

    @Test
    void whatTakesLongIsLeftBehindByAnInterrupt() throws InterruptedException {
        Thread waiting = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> awaited.get(() -> {
                    waiting.interrupt();
                    while (!Thread.currentThread().isInterrupted()) { // as a native call would not ask
                        LockSupport.parkNanos(1_000_000);
                    }
                    ended.countDown();
                    return 0;
                }));

        assertThat(Thread.interrupted()).isTrue();
        ended.await();
    }

    @Test
    void whatIsThrownThereIsThrownHere() {
        IllegalStateException exception = new IllegalStateException("no");
        AssertionError error = new AssertionError();

        assertThatThrownBy(() -> new Awaited().get(() -> {
                    throw exception;
                }))
                .isSameAs(exception);
        assertThatThrownBy(() -> new Awaited().get(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }
}
