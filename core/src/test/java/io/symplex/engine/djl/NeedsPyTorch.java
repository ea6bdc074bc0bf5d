package io.symplex.engine.djl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** Marks tests that PyTorch computes: tagged {@code djl}, and skipped where it has no native library. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("djl")
@EnabledIf(
        value = "io.symplex.engine.djl.NeedsPyTorch$Here#isThere",
        disabledReason = "there is no native library of PyTorch for this platform")
@interface NeedsPyTorch {

    /** Looks. */
    final class Here {
        private Here() {}

        static boolean isThere() {
            return Libraries.missing().isEmpty();
        }
    }
}
