package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SnippetThreadTest {

    private final SnippetThread thread = new SnippetThread(new ScriptThreads(), () -> ScriptDoor.WATCH);

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

    @Test
    void aRequestThatWasHeardIsForgotten() throws Throwable {
        thread.start();
        thread.requestEnd();
        thread.<Boolean>call(Thread::interrupted);

        thread.acknowledgeEnd();

        assertThat(thread.isEndRequested()).isFalse();
        assertThat(thread.<Boolean>call(Thread::interrupted)).isFalse();
    }
}
