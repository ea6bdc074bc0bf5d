package io.symplex.scripts.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Makes a class call {@link ScriptExit#exit} where it calls {@code System.exit}.
 *
 * <p>Only the constant pool changes: each reference to {@code System.exit(int)} is turned to a class entry appended to
 * the pool, so that no instruction moves. This works on every JDK; a security manager warns on 17 and is gone in 24.
 *
 * <p>Source: <i>The Java Virtual Machine Specification</i>, §4.4.
 */
final class ExitRewriter {

    private static final String EXIT = ScriptExit.class.getName().replace('.', '/');
    private static final int MAGIC_AND_VERSION = 8;

    private final byte[] classFile;
    private int[] offsets = {}; // of each entry of the pool
    private int poolEnd;

    private ExitRewriter(byte[] classFile) {
        this.classFile = classFile;
    }

    static byte[] rewrite(byte[] classFile) {
        try {
            return new ExitRewriter(classFile).rewrite();
        } catch (IOException e) {
            throw new UncheckedIOException("a class of the compiler ends too early", e);
        }
    }

    private byte[] rewrite() throws IOException {
        readPool();
        int[] exits = exits();
        if (exits.length == 0) {
            return classFile;
        }
        int count = offsets.length;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 64);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(classFile, 0, MAGIC_AND_VERSION);
        out.writeShort(count + 2);
        out.write(pool(exits, count + 1));
        out.writeByte(1); // entry count: Utf8
        out.writeUTF(EXIT);
        out.writeByte(7); // entry count + 1: Class
        out.writeShort(count);
        out.write(classFile, poolEnd, classFile.length - poolEnd);
        return bytes.toByteArray();
    }

    /** The entries of the pool, with the given method references turned to another class. */
    private byte[] pool(int[] references, int toClass) {
        int start = MAGIC_AND_VERSION + 2;
        byte[] pool = Arrays.copyOfRange(classFile, start, poolEnd);
        for (int reference : references) {
            int at = offsets[reference] - start + 1;
            pool[at] = (byte) (toClass >> 8);
            pool[at + 1] = (byte) toClass;
        }
        return pool;
    }

    private int[] exits() throws IOException {
        int[] exits = new int[offsets.length];
        int found = 0;
        for (int i = 1; i < offsets.length; i++) {
            if (offsets[i] > 0 && classFile[offsets[i]] == 10 && isExit(i)) {
                exits[found++] = i;
            }
        }
        return Arrays.copyOf(exits, found);
    }

    private boolean isExit(int methodReference) throws IOException {
        int nameAndType = shortAt(offsets[methodReference] + 3);
        return text(shortAt(offsets[nameAndType] + 1)).equals("exit")
                && text(shortAt(offsets[nameAndType] + 3)).equals("(I)V")
                && text(shortAt(offsets[shortAt(offsets[methodReference] + 1)] + 1))
                        .equals("java/lang/System");
    }

    private void readPool() {
        offsets = new int[shortAt(MAGIC_AND_VERSION)];
        int at = MAGIC_AND_VERSION + 2;
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = at;
            int tag = classFile[at];
            at += 1 + length(tag, at);
            if (tag == 5 || tag == 6) {
                i++; // long and double take two entries
            }
        }
        poolEnd = at;
    }

    private int length(int tag, int at) {
        return switch (tag) {
            case 1 -> 2 + shortAt(at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IllegalStateException("unknown constant " + tag + " in a class of the compiler");
        };
    }

    private int shortAt(int at) {
        return ((classFile[at] & 0xFF) << 8) | (classFile[at + 1] & 0xFF);
    }

    private String text(int utf8) throws IOException {
        int at = offsets[utf8] + 1;
        return new DataInputStream(new ByteArrayInputStream(classFile, at, classFile.length - at)).readUTF();
    }
}
