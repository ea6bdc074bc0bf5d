package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

final class ExitRewriterTest {

    /** Long, double, text, lambda and method handle constants stand between the calls. */
    static final class Exits {
        private Exits() {}

        public static String exit(int code) {
            long big = 123456789012345L;
            double pi = 3.14159265;
            Runnable leave = () -> System.exit(code);
            if (code > 0) {
                leave.run();
            }
            System.exit((int) (big + pi));
            return "unreachable";
        }
    }

    static final class Harmless {
        private Harmless() {}
    }

    @Test
    void systemExitBecomesARequest() throws ReflectiveOperationException {
        Method exit = define(ExitRewriter.rewrite(bytes(Exits.class))).getMethod("exit", int.class);
        exit.setAccessible(true);

        assertThatThrownBy(() -> exit.invoke(null, 3))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(ExitRequest.class)
                .hasMessage("System.exit(3)");
    }

    @Test
    void aClassThatNeverExitsStaysAsItIs() {
        byte[] bytes = bytes(Harmless.class);

        assertThat(ExitRewriter.rewrite(bytes)).isSameAs(bytes);
    }

    private static Class<?> define(byte[] bytes) {
        return new ClassLoader(ExitRewriterTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Exits.class.getName(), bytes, 0, bytes.length);
            }
        }.define();
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
