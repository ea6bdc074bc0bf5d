package io.symplex.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a safetensors file: the length of the header in eight bytes, the header in JSON, the numbers of the tensors.
 *
 * <p>Believes no size: what it allocates is never more than a small multiple of the file.
 *
 * <p>Source: the format's own description, <a href="https://github.com/huggingface/safetensors">safetensors</a>.
 */
final class SafetensorsReader implements Closeable {

    private static final int LENGTH = 8; // bytes that say how long the header is
    private static final int MOST_HEADER = 100_000_000; // bytes; the limit of the format
    private static final int CHUNK = 8192; // bytes read at once, a multiple of every number's

    private final ModelSource source;
    private final FileChannel channel;
    private final SafetensorsHeader header;
    private final long dataBegin;

    private SafetensorsReader(ModelSource source, FileChannel channel) throws IOException {
        this.source = source;
        this.channel = channel;
        long size = channel.size();
        int length = headerLength(size);
        this.header = HeaderParser.parse(source, text(read(LENGTH, length)));
        this.dataBegin = LENGTH + (long) length;
        header.requireFilled(source, size - dataBegin);
    }

    /**
     * Opens a file and checks its header.
     *
     * @throws IllegalArgumentException if it is not as it must be
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    static SafetensorsReader open(ModelSource source) {
        FileChannel channel = source.open();
        try {
            return new SafetensorsReader(source, channel);
        } catch (IOException | RuntimeException broken) {
            try (channel) {
                throw broken instanceof IOException disk ? source.unreadable(disk) : (RuntimeException) broken;
            } catch (IOException unclosed) {
                throw source.unreadable(unclosed);
            }
        }
    }

    SafetensorsHeader header() {
        return header;
    }

    /**
     * Reads a tensor's numbers.
     *
     * @param tensor one of the header
     * @param out row by row; overwritten from {@code from} on
     * @param from the first index
     * @throws IllegalArgumentException if a number is not finite
     */
    void read(TensorEntry tensor, double[] out, int from) {
        int index = from;
        try {
            for (long at = tensor.begin(); at < tensor.end(); at += CHUNK) {
                ByteBuffer bytes = read(dataBegin + at, (int) Math.min(CHUNK, tensor.end() - at));
                while (bytes.hasRemaining()) {
                    out[index] = finite(tensor.type().next(bytes), tensor, index - from);
                    index++;
                }
            }
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    private double finite(double value, TensorEntry tensor, int index) {
        if (!Double.isFinite(value)) {
            throw source.wrong("tensor " + ModelSource.quoted(tensor.name()) + " must be finite, got " + value + " at "
                    + tensor.place(index) + "; train again and save what did not diverge");
        }
        return value;
    }

    private int headerLength(long size) throws IOException {
        if (size < LENGTH) {
            throw source.wrong("the file must begin with 8 bytes, the length of its header, got " + size
                    + (size == 1 ? " byte" : " bytes") + "; it is no safetensors file or was cut off: copy it again");
        }
        long length = read(0, LENGTH).getLong();
        long most = Math.min(MOST_HEADER, size - LENGTH);
        if (length < 0 || length > most) {
            throw source.wrong("the header must have at most " + most + " bytes, got the length "
                    + Long.toUnsignedString(length) + "; it is no safetensors file or was cut off: copy it again");
        }
        return (int) length;
    }

    private String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException other) {
            throw source.wrong("the header must be UTF-8, got other bytes; it is no safetensors file: name another");
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("it became shorter while being read");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }
}
