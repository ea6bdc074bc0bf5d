package io.symplex.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a safetensors file: texts about it, and where every tensor stands.
 *
 * @param metadata texts by their names
 * @param tensors entries by their names
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, TensorEntry> tensors) {

    SafetensorsHeader {
        metadata = Map.copyOf(metadata);
        tensors = new LinkedHashMap<>(tensors);
    }

    /** Returns the text of a name, null if there is none. */
    @Nullable
    String text(String name) {
        return metadata.get(name);
    }

    /**
     * Checks that the tensors fill the data without gap or overlap, as the format demands.
     *
     * @param source the file, for the sentences
     * @param bytes how many follow the header
     */
    void requireFilled(ModelSource source, long bytes) {
        long end = 0;
        for (TensorEntry tensor : inOrder()) {
            String name = "tensor " + ModelSource.quoted(tensor.name());
            if (tensor.end() - tensor.begin() != tensor.bytesOfShape()) {
                throw source.wrong(name + " of " + tensor.type() + " " + TensorEntry.text(tensor.shape())
                        + " must have "
                        + (tensor.bytesOfShape() < 0 ? "fewer numbers" : tensor.bytesOfShape() + " bytes") + ", got "
                        + (tensor.end() - tensor.begin()) + " by its data_offsets; write the file anew");
            }
            if (tensor.begin() != end) {
                throw source.wrong(name + " must begin at byte " + end + ", where the one before ends, got "
                        + tensor.begin() + "; write the file anew");
            }
            end = tensor.end();
        }
        if (end != bytes) {
            throw source.wrong("the tensors must fill the " + bytes + " bytes after the header, got " + end + "; "
                    + (end > bytes ? "the file was cut off: copy it again" : "remove what follows them"));
        }
    }

    private List<TensorEntry> inOrder() {
        return tensors.values().stream()
                .sorted(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end))
                .toList();
    }
}
