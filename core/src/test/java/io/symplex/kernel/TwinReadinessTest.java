package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TwinReadinessTest {

    /** A little less, and more, than the scalar work after which vectors are tried. */
    private static final long TOO_SHORT = 249_000_000;

    private static final long LONG = 251_000_000;

    @Test
    void isOneForEqualKinds() {
        assertThat(TwinReadiness.of(new Kind("equal"))).isSameAs(TwinReadiness.of(new Kind("equal")));
        assertThat(TwinReadiness.of(new Kind("equal"))).isNotSameAs(TwinReadiness.of(new Kind("another")));
    }

    @Test
    void aShortTrainingNeverTriesVectors() {
        TwinReadiness readiness = TwinReadiness.of(new Kind("short"));

        readiness.scalarTook(TOO_SHORT, () -> {
            throw new AssertionError("asked for vectors");
        });

        assertThat(readiness.ready()).isFalse();
    }

    @Test
    void vectorsAreTakenOnceTheyHaveWonFiveTimesInARow() throws InterruptedException {
        TwinReadiness readiness = TwinReadiness.of(new Kind("winning"));
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();

        readiness.scalarTook(TOO_SHORT, () -> {
            throw new AssertionError("asked for vectors");
        });
        for (int k = 0; k < 3; k++) { // the second comes too late: vectors are on their way
            readiness.scalarTook(LONG, () -> {
                asked.incrementAndGet();
                return () -> {
                    started.countDown();
                    awaitUninterrupted(mayEnd);
                    if (runs.incrementAndGet() == 3) {
                        pause(LONG); // loses after two wins
                    }
                };
            });
        }
        started.await();

        assertThat(readiness.ready()).isFalse();
        assertThat(asked).hasValue(1);
        mayEnd.countDown();
        awaitReady(readiness);
        assertThat(runs).hasValueGreaterThanOrEqualTo(3 + 5);
        assertThat(TwinReadiness.of(new Kind("winning")).ready()).isTrue();
        assertThat(TwinReadiness.of(new Kind("other")).ready()).isFalse();
    }

    @Test
    void theBackgroundIsADaemonAndSaysWhatItIs() throws InterruptedException {
        TwinReadiness readiness = TwinReadiness.of(new Kind("daemon"));
        CountDownLatch done = new CountDownLatch(1);
        Thread[] thread = new Thread[1];

        readiness.scalarTook(LONG, () -> () -> {
            thread[0] = Thread.currentThread();
            done.countDown();
        });
        done.await();

        assertThat(thread[0].isDaemon()).isTrue();
        assertThat(thread[0].getName()).isEqualTo("symplex-warm-up");
        thread[0].join();
        assertThat(readiness.ready()).isTrue();
    }

    private static void awaitReady(TwinReadiness readiness) throws InterruptedException {
        while (!readiness.ready()) {
            Thread.sleep(1);
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Kind(String name) {}
}
