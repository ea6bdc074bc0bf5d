package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class SnippetRewriterTest {

    private final StopSignal signal = new StopSignal();

    /** Long, double, text, lambda and method handle constants stand between the calls. */
    static final class Exits {
        private Exits() {}

        public static void called(int code) {
            long big = 123456789012345L;
            double pi = 3.14159265;
            Runnable leave = () -> System.exit(code);
            if (code > 0) {
                leave.run();
            }
            System.exit((int) (big + pi));
        }

        public static void referred(int code) {
            IntConsumer exit = System::exit;
            exit.accept(code);
        }

        public static void ofRuntime(int code) {
            Runtime.getRuntime().exit(code);
        }

        public static void halt(int code) {
            Runtime.getRuntime().halt(code);
        }

        public static void referredOfRuntime(int code) {
            IntConsumer exit = Runtime.getRuntime()::halt;
            exit.accept(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"called", "referred", "ofRuntime", "halt", "referredOfRuntime"})
    void theEndOfTheProcessBecomesARequest(String name) {
        assertThatThrownBy(() -> call(Exits.class, name, 3))
                .isInstanceOf(ExitRequest.class)
                .hasMessage("System.exit(3)");
    }

    /** Ends of themselves after longer than anyone waits. */
    @SuppressWarnings({"LongDoubleConversion", "StatementSwitchToExpressionSwitch"}) // the bytecode is what counts
    static final class Loops {
        private static final long MANY = Long.MAX_VALUE;

        private Loops() {}

        public static void loop(int i) {
            for (long n = 0; n < MANY; n++) {
                Math.sin((double) n);
            }
        }

        public static void empty(int i) {
            while (i > 0) {}
        }

        @SuppressWarnings("StatementSwitchToExpressionSwitch") // its jumps backwards are what is tested
        public static void switching(int i) {
            int state = i;
            while (true) {
                switch (state) {
                    case 1:
                        state = 2;
                        continue;
                    case 2:
                        state = 1;
                        continue;
                    default:
                        return;
                }
            }
        }

        public static void catching(int i) {
            while (i > 0) {
                try {
                    Math.sin(i);
                } catch (Throwable all) {
                    i = 1;
                }
            }
        }

        public static void labelled(int i) {
            outer:
            for (long n = 0; n < MANY; n++) {
                for (int k = 0; k < 10; k++) {
                    if (k == i) {
                        continue outer;
                    }
                }
            }
        }

        public static void recursion(int i) {
            fibonacci(90);
        }

        private static long fibonacci(int n) {
            return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
        }

        public static void lambda(int i) {
            long sum =
                    java.util.stream.LongStream.range(0, MANY).map(n -> n * n).sum();
            throw new IllegalStateException("sum " + sum);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "empty", "switching", "catching", "labelled", "recursion", "lambda"})
    void everyLoopCanBeEnded(String name) throws Exception {
        List<Throwable> thrown = new ArrayList<>();
        SnippetThread thread = new SnippetThread(new ScriptThreads(), signal, () -> ScriptDoor.WATCH);
        thread.start();
        Thread asking = new Thread(() -> {
            while (thread.getState() == Thread.State.WAITING) { // for work
                Thread.onSpinWait();
            }
            thread.requestEnd();
        });
        asking.start();

        try {
            thread.<Object>call(() -> {
                try {
                    return call(Loops.class, name, 1);
                } catch (Throwable end) {
                    thrown.add(end);
                    return end;
                }
            });
        } catch (Throwable e) {
            thrown.add(e);
        }

        assertThat(thrown).singleElement().isInstanceOf(StopRequest.class);
        asking.join();
        thread.close();
    }

    private Object call(Class<?> type, String name, int argument) throws Throwable {
        try (SnippetLoader loader = new SnippetLoader(signal)) {
            loader.load(new ClassBytecodes[] {new ClassBytecodes(type.getName(), bytes(type))});
            Method method = loader.findClass(type.getName()).getMethod(name, int.class);
            method.setAccessible(true);
            return method.invoke(null, argument);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static byte[] bytes(Class<?> type) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
