package io.symplex.model;

import io.symplex.model.TensorEntry.NumberType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON of a safetensors header: {@code {"__metadata__": {"a": "b"}, "0.weight": {"dtype": "F64", "shape":
 * [16, 2], "data_offsets": [0, 256]}}}.
 */
final class HeaderParser {

    static final String METADATA = "__metadata__";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ModelSource source;
    private final JsonParser json;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, TensorEntry> tensors = new LinkedHashMap<>();

    private HeaderParser(ModelSource source, JsonParser json) {
        this.source = source;
        this.json = json;
    }

    static SafetensorsHeader parse(ModelSource source, String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new HeaderParser(source, json).header();
        } catch (JacksonException broken) {
            throw source.wrong("the header must be JSON, got " + place(broken.getLocation())
                    + ModelSource.quoted(broken.getOriginalMessage()) + "; write the file anew");
        }
    }

    /** Where something is too long or too deep Jackson names no place. */
    private static String place(@Nullable TokenStreamLocation place) {
        return place == null ? "" : "at its character " + Math.max(1, place.getColumnNr()) + ": ";
    }

    private SafetensorsHeader header() {
        require(json.nextToken() == JsonToken.START_OBJECT, "the header", "a JSON object");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (name.equals(METADATA)) {
                readMetadata();
            } else {
                tensors.put(name, tensor(name));
            }
        }
        require(json.nextToken() == null, "the header", "one JSON object and nothing after it");
        return new SafetensorsHeader(metadata, tensors);
    }

    private void readMetadata() {
        require(json.hasToken(JsonToken.START_OBJECT), METADATA, "a JSON object");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            metadata.put(name, string(METADATA + " " + ModelSource.quoted(name)));
        }
    }

    private TensorEntry tensor(String name) {
        String called = "tensor " + ModelSource.quoted(name);
        require(json.hasToken(JsonToken.START_OBJECT), called, "a JSON object");
        NumberType type = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            json.nextToken();
            switch (key) {
                case "dtype" -> type = type(called);
                case "shape" -> shape = sizes(called + ", shape");
                case "data_offsets" -> offsets = sizes(called + ", data_offsets");
                default ->
                    throw source.wrong(called + " must have dtype, shape and data_offsets, got "
                            + ModelSource.quoted(key) + "; write the file anew");
            }
        }
        return entry(name, called, type, shape, offsets);
    }

    private TensorEntry entry(
            String name,
            String called,
            @Nullable NumberType type,
            @Nullable List<Long> shape,
            @Nullable List<Long> offsets) {
        if (type == null || shape == null || offsets == null) {
            throw source.wrong(called + " must have dtype, shape and data_offsets, got no "
                    + (type == null ? "dtype" : shape == null ? "shape" : "data_offsets") + "; write the file anew");
        }
        if (offsets.size() != 2 || offsets.get(1) < offsets.get(0)) {
            throw source.wrong(called + ", data_offsets must be a begin and an end not before it, got "
                    + TensorEntry.text(offsets) + "; write the file anew");
        }
        return new TensorEntry(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private NumberType type(String called) {
        String text = string(called + ", dtype");
        return Arrays.stream(NumberType.values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(() -> source.wrong(called + " must have the dtype F64 or F32, got "
                        + ModelSource.quoted(text) + "; convert it, in PyTorch by .double()"));
    }

    private List<Long> sizes(String called) {
        require(json.hasToken(JsonToken.START_ARRAY), called, "a list of whole numbers");
        List<Long> sizes = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.hasToken(JsonToken.VALUE_NUMBER_INT), called, "a list of whole numbers");
            long size = json.getLongValue();
            require(size >= 0, called, "a list of numbers >= 0");
            sizes.add(size);
        }
        return sizes;
    }

    private String string(String called) {
        require(json.hasToken(JsonToken.VALUE_STRING), called, "a text");
        return json.getString();
    }

    private void require(boolean holds, String called, String rule) {
        if (!holds) {
            throw source.wrong(called + " must be " + rule + ", got "
                    + (json.currentToken() == null ? "nothing" : ModelSource.quoted(json.getString()))
                    + "; write the file anew");
        }
    }
}
