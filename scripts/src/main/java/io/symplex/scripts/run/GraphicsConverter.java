package io.symplex.scripts.run;

import io.symplex.scripts.display.Graphics;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a way to show figures, for {@code --graphics}. */
final class GraphicsConverter implements ITypeConverter<Graphics> {

    @Override
    public Graphics convert(String name) {
        try {
            return Graphics.named(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
