package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SnippetThreadTest {

    private final StopSignal signal = new StopSignal();
    private final SnippetThread thread = new SnippetThread(new ScriptThreads(), signal, () -> ScriptDoor.WATCH);

    @AfterEach
    void end() {
        thread.close();
    }

    @RepeatedTest(20)
    void aRequestBetweenSnippetsReachesTheNextOne() throws Throwable {
        thread.start();
        thread.call(() -> 1);

        thread.requestEnd();

        assertThat(thread.<Boolean>call(Thread::interrupted)).isTrue();
    }

    @RepeatedTest(20)
    void anInterruptThatASnippetLeftIsNotTheNextOnes() throws Throwable {
        thread.start();
        thread.<Object>call(() -> {
            Thread.currentThread().interrupt();
            return 1;
        });

        assertThat(thread.<Boolean>call(Thread::interrupted)).isFalse();
    }

    @Test
    void whatDoesNotEndIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        thread.start();
        thread.requestEnd();

        assertThatThrownBy(() -> thread.<Object>call(() -> {
                    while (never.getCount() > 0) {
                        LockSupport.parkNanos(1_000_000);
                    }
                    return 1;
                }))
                .isInstanceOf(SnippetThread.DeafException.class)
                .hasMessage("the code does not end");
        never.countDown();
    }

    @Test
    void aRequestThatWasHeardIsForgotten() throws Throwable {
        thread.start();
        thread.requestEnd();
        thread.<Boolean>call(Thread::interrupted);

        signal.lower();

        assertThat(thread.<Boolean>call(Thread::interrupted)).isFalse();
    }
}
