package io.symplex.scripts.notebook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON. Deeper than 100, or with a text of more than 200 million characters, it is refused. */
final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(200_000_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a document.
     *
     * @throws tools.jackson.core.JacksonException if the bytes are no JSON
     */
    static Json read(byte[] bytes) {
        return read(FACTORY.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes)));
    }

    /**
     * Reads a value.
     *
     * @throws tools.jackson.core.JacksonException if the text is no JSON
     */
    static Json read(String text) {
        return read(FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    private static Json read(JsonParser parser) {
        try (parser) {
            parser.nextToken();
            Json value = new JsonReader(parser).value();
            if (parser.nextToken() != null) {
                throw new NotebookException("there must be nothing behind the JSON value, got more; remove it");
            }
            return value;
        }
    }

    private Json value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        if (token == JsonToken.START_ARRAY) {
            List<Json> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new Json.Items(items);
        }
        if (token == null) {
            throw new NotebookException("there must be a JSON value, got nothing");
        }
        String text = parser.getString();
        return token == JsonToken.VALUE_STRING ? new Json.Text(text) : new Json.Literal(text);
    }

    private Json object() {
        Map<String, Json> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value());
        }
        return new Json.Members(members);
    }
}
