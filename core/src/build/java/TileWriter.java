import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes the register tiles of the vector kernel, one static method for each shape, at build time.
 *
 * <p>Run: {@code java TileWriter.java <folder> Double Float}.
 *
 * <p>A tile is {@code height} rows by {@code width} vectors, each an accumulator in a register. Compilers keep them
 * there only if each is a local variable of its own; arrays of accumulators were twelve times slower, hence a program
 * that writes them out.
 */
final class TileWriter {

    private static final String PRODUCT_PARAMETERS =
            "int inner, %n[] a, int aStride, %n[] m, int mStride, int j, %n[] start, %n[] out";

    private static final String OUTER_PARAMETERS =
            "int rows, %n[] a, %n[] b, int leftStride, int stride, int j, %n[] sum";

    /**
     * Most rows of a tile that is so many vectors wide, with 32 registers; fewer registers need fewer rows.
     *
     * <p>A method may have some sixty operations on vectors. From there on the compiler puts off inlining the rest, and
     * now and then makes objects of the vectors then: an eighth of the speed.
     */
    private static final int[][] PRODUCTS = {{1, 12}, {2, 9}, {4, 5}}; // at most 53: with loads, stores, broadcasts

    private static final int[][] OUTER_PRODUCTS = {{1, 14}, {2, 8}, {4, 4}}; // at most 58

    /**
     * One class takes any stride. Where a stride is a constant the compiler needs one range check for a tile instead of
     * one for each of its rows; at 16 units that is a third of the time.
     */
    private static final int[] STRIDES = {0, 16};

    private final StringBuilder out = new StringBuilder();
    private final String name; // Double or Float
    private final String number; // double or float
    private final int stride; // of every array; 0: a parameter of each method

    private TileWriter(String name, int stride) {
        this.name = name;
        this.number = name.toLowerCase(Locale.ROOT);
        this.stride = stride;
    }

    public static void main(String[] args) throws IOException {
        for (String name : List.of(args).subList(1, args.length)) {
            for (int stride : STRIDES) {
                TileWriter writer = new TileWriter(name, stride);
                Path file = Path.of(args[0], "io", "symplex", "kernel", writer.className() + ".java");
                write(file, writer.text());
            }
        }
    }

    /** Leaves a file alone that is as it should be, so that it is not compiled again. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private String className() {
        return name + "VectorTile" + (stride == 0 ? "" : stride);
    }

    /** Leaves strides out of a list of parameters or arguments where they are constants. */
    private String list(String names) {
        return stride == 0 ? names : names.replaceAll("(int )?(aStride|mStride|leftStride|stride), ", "");
    }

    /** Writes a line; %N is Double or Float, %n double or float. */
    private void line(String format, Object... arguments) {
        out.append(String.format(format.replace("%N", name).replace("%n", number), arguments))
                .append('\n');
    }

    private String text() {
        header();
        dispatch("product", PRODUCTS, PRODUCT_PARAMETERS, "inner, a, aStride, m, mStride, j, start, out");
        dispatch("outer", OUTER_PRODUCTS, OUTER_PARAMETERS, "rows, a, b, leftStride, stride, j, sum");
        for (int[] shape : PRODUCTS) {
            for (int height = 1; height <= shape[1]; height++) {
                product(height, shape[0]);
            }
        }
        for (int[] shape : OUTER_PRODUCTS) {
            for (int height = 1; height <= shape[1]; height++) {
                outer(height, shape[0]);
            }
        }
        line("}");
        return out.toString();
    }

    private void header() {
        line("package io.symplex.kernel;");
        line("");
        line("import jdk.incubator.vector.%NVector;");
        line("import jdk.incubator.vector.VectorSpecies;");
        line("");
        line("/** Register tiles of the vector kernel; written by TileWriter at build time. */");
        line("final class %s {", className());
        line("    private static final VectorSpecies<%s> S = %NLanes.SPECIES;", name);
        line("    private static final int L = S.length();");
        if (stride != 0) {
            for (String constant : List.of("aStride", "mStride", "leftStride", "stride")) {
                line("    private static final int %s = %d;", constant, stride);
            }
        }
        line("    private %s() {}", className());
    }

    /** Writes one method for each width, which chooses by height: rows from, from + height, … below to. */
    private void dispatch(String kind, int[][] shapes, String parameters, String arguments) {
        for (int[] shape : shapes) {
            int width = shape[0];
            line("    static void %sx%d(int height, int from, int to, " + list(parameters) + ") {", kind, width);
            line("        if (from == to) {");
            line("            return;");
            line("        }");
            line("        switch (height) {");
            for (int height = 1; height <= shape[1]; height++) {
                line("            case %d -> %s%dx%d(from, to, %s);", height, kind, height, width, list(arguments));
            }
            line("            default -> throw new AssertionError(height);");
            line("        }");
            line("    }");
        }
    }

    /** Writes {@code out[r][j…] = start[j…] + Σ_k a[r][k] m[k][j…]}. */
    private void product(int height, int width) {
        String parameters = list(PRODUCT_PARAMETERS);
        line("    private static void product%dx%d(int from, int to, " + parameters + ") {", height, width);
        line("        for (int r = from; r < to; r += %d) {", height);
        for (int w = 0; w < width; w++) {
            line("            %NVector c0_%d = %NVector.fromArray(S, start, j + %d * L);", w, w);
            for (int h = 1; h < height; h++) {
                line("            %NVector c%d_%d = c0_%d;", h, w, w);
            }
        }
        line("            int at = r * aStride;");
        line("            int row = j;");
        line("            for (int k = 0; k < inner; k++) {");
        productStep(height, width);
        line("                row += mStride;");
        line("            }");
        store(height, width, "out", "r", "mStride");
    }

    private void productStep(int height, int width) {
        for (int w = 0; w < width; w++) {
            line("                %NVector m%d = %NVector.fromArray(S, m, row + %d * L);", w, w);
        }
        for (int h = 0; h < height; h++) {
            line("                %NVector x%d = %NVector.broadcast(S, a[at + %d * aStride + k]);", h, h);
            for (int w = 0; w < width; w++) {
                line("                c%d_%d = x%d.fma(m%d, c%d_%d);", h, w, h, w, h, w);
            }
        }
    }

    /** Writes {@code sum[i][j…] += Σ_r a[r][i] b[r][j…]}. */
    private void outer(int height, int width) {
        String parameters = list(OUTER_PARAMETERS);
        line("    private static void outer%dx%d(int from, int to, " + parameters + ") {", height, width);
        line("        for (int i = from; i < to; i += %d) {", height);
        for (int h = 0; h < height; h++) {
            for (int w = 0; w < width; w++) {
                String vector = "%NVector c%d_%d = %NVector.fromArray(S, sum, (i + %d) * stride + j + %d * L);";
                line("            " + vector, h, w, h, w);
            }
        }
        line("            int left = i;");
        line("            int right = j;");
        line("            for (int r = 0; r < rows; r++) {");
        outerStep(height, width);
        line("                left += leftStride;");
        line("                right += stride;");
        line("            }");
        store(height, width, "sum", "i", "stride");
    }

    private void outerStep(int height, int width) {
        for (int w = 0; w < width; w++) {
            line("                %NVector b%d = %NVector.fromArray(S, b, right + %d * L);", w, w);
        }
        for (int h = 0; h < height; h++) {
            line("                %NVector a%d = %NVector.broadcast(S, a[left + %d]);", h, h);
            for (int w = 0; w < width; w++) {
                line("                c%d_%d = a%d.fma(b%d, c%d_%d);", h, w, h, w, h, w);
            }
        }
    }

    /** Writes what puts the accumulators into an array, and ends the method. */
    private void store(int height, int width, String array, String row, String rowStride) {
        for (int h = 0; h < height; h++) {
            for (int w = 0; w < width; w++) {
                String at = String.format("(%s + %d) * %s + j + %d * L", row, h, rowStride, w);
                line("            c%d_%d.intoArray(%s, %s);", h, w, array, at);
            }
        }
        line("        }");
        line("    }");
    }
}
