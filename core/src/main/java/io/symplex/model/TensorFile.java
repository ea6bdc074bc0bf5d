package io.symplex.model;

import io.symplex.internal.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named rows of numbers and texts about them, as a safetensors file that knows when it was damaged.
 *
 * <p>Its metadata hold the SHA-256 of the whole file, itself counted as zeros. It appears whole or not at all, and
 * equal contents give equal bytes. Immutable.
 */
public final class TensorFile {

    private static final String CHECKSUM = "checksum";
    private static final String BEFORE_CHECKSUM = "\"" + CHECKSUM + "\":\"";
    private static final int DIGITS = 64;
    private static final int BEGINNING = 4096; // bytes in which the checksum stands, as it is written first

    private final Map<String, String> metadata;
    private final Map<String, double[]> arrays;

    private TensorFile(Map<String, String> metadata, Map<String, double[]> arrays) {
        this.metadata = metadata;
        this.arrays = arrays;
    }

    /**
     * Returns what may be written.
     *
     * @param metadata texts by their names
     * @param arrays finite numbers by their names; copied
     * @return the contents of a file
     */
    public static TensorFile of(Map<String, String> metadata, Map<String, double[]> arrays) {
        Map<String, double[]> copies = new TreeMap<>();
        arrays.forEach((name, array) -> copies.put(name, array.clone()));
        return new TensorFile(new TreeMap<>(metadata), copies);
    }

    /**
     * Returns the texts.
     *
     * @return by their names, in the order of these
     */
    public Map<String, String> metadata() {
        return new TreeMap<>(metadata);
    }

    /**
     * Returns the numbers.
     *
     * @return copies by their names, in the order of these
     */
    public Map<String, double[]> arrays() {
        return of(metadata, arrays).arrays;
    }

    /**
     * Writes this, in place of an older file if there is one.
     *
     * @param file where to
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        WholeFile.replace(file, bytes());
    }

    private byte[] bytes() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(CHECKSUM, "0".repeat(DIGITS));
        texts.putAll(metadata);
        List<TensorEntry> entries = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, double[]> array : arrays.entrySet()) {
            entries.add(SafetensorsWriter.entry(array.getKey(), count, (long) array.getValue().length));
            count = Math.addExact(count, array.getValue().length);
        }
        double[] numbers =
                arrays.values().stream().flatMapToDouble(Arrays::stream).toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SafetensorsWriter.write(out, texts, entries, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        byte[] bytes = out.toByteArray();
        byte[] sum = digest(bytes).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(sum, 0, bytes, checksumAt(bytes), DIGITS);
        return bytes;
    }

    /** Returns where the digits of the checksum begin, −1 if nowhere. */
    private static int checksumAt(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.ISO_8859_1);
        int at = beginning.indexOf(BEFORE_CHECKSUM);
        int digits = at + BEFORE_CHECKSUM.length();
        return at < 0 || digits + DIGITS > bytes.length ? -1 : digits;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /**
     * Reads a file.
     *
     * @param file what {@link #write} wrote
     * @return its contents
     * @throws IllegalArgumentException if there is no such file, or it was cut off or changed since
     * @throws UncheckedIOException if it cannot be read
     */
    public static TensorFile read(Path file) {
        ModelSource source = new ModelSource(file);
        requireUnchanged(source);
        try (SafetensorsReader reader = SafetensorsReader.open(source)) {
            Map<String, double[]> arrays = new TreeMap<>();
            reader.header().tensors().forEach((name, tensor) -> {
                double[] array = new double[(int) ((tensor.end() - tensor.begin()) / Double.BYTES)];
                reader.read(tensor, array, 0);
                arrays.put(name, array);
            });
            Map<String, String> texts = new TreeMap<>(reader.header().metadata());
            texts.remove(CHECKSUM);
            return new TensorFile(texts, arrays);
        }
    }

    private static void requireUnchanged(ModelSource source) {
        byte[] bytes;
        try {
            source.open().close(); // says what is wrong with the path
            bytes = Files.readAllBytes(source.file());
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
        int at = checksumAt(bytes);
        if (at < 0) {
            throw source.wrong("the file must begin with its checksum, got none; it is no such file or was cut off");
        }
        String said = new String(bytes, at, DIGITS, StandardCharsets.US_ASCII);
        Arrays.fill(bytes, at, at + DIGITS, (byte) '0');
        if (!digest(bytes).equals(said)) {
            throw source.wrong("the bytes must have the checksum that stands in them, got another; it was cut off or"
                    + " damaged");
        }
    }
}
