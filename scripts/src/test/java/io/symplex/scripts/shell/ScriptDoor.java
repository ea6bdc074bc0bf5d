package io.symplex.scripts.shell;

import java.util.concurrent.CountDownLatch;

/** What the scripts of {@link SessionTest} call to be heard by it. */
public final class ScriptDoor {

    static final RecordingWatch WATCH = new RecordingWatch();
    static final Object DOOR = new Object();
    static CountDownLatch entered = new CountDownLatch(1);

    private ScriptDoor() {}

    /** Says that the script has come here. */
    public static void enter() {
        entered.countDown();
    }

    /** Returns what a test may have locked. */
    public static Object door() {
        return DOOR;
    }

    /** Returns the name of the thread that runs the script. */
    public static String thread() {
        return Thread.currentThread().getName();
    }
}
