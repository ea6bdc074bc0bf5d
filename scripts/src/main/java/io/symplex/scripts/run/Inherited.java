package io.symplex.scripts.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;

/**
 * A stream that the launcher left open beside the standard ones.
 *
 * <p>It has to be that very descriptor. Opening its file again, as {@code /dev/fd/3}, makes one with a place of its own
 * in the file: what the launcher's shell or the standard output writes next then goes over what was written here.
 */
final class Inherited {

    private Inherited() {}

    /** Returns the stream of a descriptor, or null if this Java runtime does not hand it out. */
    static @Nullable FileOutputStream stream(int number) {
        try {
            var descriptor = FileDescriptor.class.getDeclaredConstructor(int.class);
            descriptor.setAccessible(true); // the launcher opens the package java.io
            return new FileOutputStream(descriptor.newInstance(number));
        } catch (ReflectiveOperationException | InaccessibleObjectException shut) {
            return null;
        }
    }
}
