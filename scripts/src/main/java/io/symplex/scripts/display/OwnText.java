package io.symplex.scripts.display;

import org.jspecify.annotations.Nullable;

/** What a value says of itself. */
final class OwnText {

    private OwnText() {}

    /** Returns the value's own text; of a lambda, which has none, what it is. */
    static String of(@Nullable Object value) {
        if (value != null && value.getClass().isHidden() && !isOfItsClass(value)) {
            Class<?>[] interfaces = value.getClass().getInterfaces();
            return interfaces.length == 0 ? value.toString() : "a " + interfaces[0].getSimpleName() + " (lambda)";
        }
        return String.valueOf(value == null ? null : value.toString()); // toString() may return null
    }

    /** Returns whether a class outside the Java library says how the value is written. */
    static boolean isOfItsClass(Object value) {
        try {
            Class<?> author = value.getClass().getMethod("toString").getDeclaringClass();
            return !author.getName().startsWith("java.");
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every class has toString()", e);
        }
    }
}
