package io.symplex.scripts.literate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// %%                              | CODE | ''",
                "//%%                               | CODE | ''",
                "// %% Ground truth                 | CODE | Ground truth",
                "// %% [markdown]                   | TEXT | ''",
                "// %% [md]                         | TEXT | ''",
                "// %% Motion [markdown]            | TEXT | Motion",
                "// %% A list [1] of things         | CODE | A list [1] of things",
                "// %% Energy E=m                   | CODE | Energy E=m",
                "// %% H=1/2 of it                  | CODE | H=1/2 of it",
            })
    void kindAndTitleAreRead(String line, Cell.Kind kind, String title) {
        assertThat(Marker.of(line)).contains(new Marker(kind, title, Map.of()));
    }

    @Test
    void metadataStandBehindTheTitle() {
        assertThat(Marker.of("// %% Long training tags=[\"slow\", \"gpu\"] seconds=12.5 name=\"a b\" hidden=true"))
                .contains(new Marker(
                        Cell.Kind.CODE,
                        "Long training",
                        Map.of("tags", "[\"slow\", \"gpu\"]", "seconds", "12.5", "name", "\"a b\"", "hidden", "true")));
    }

    @Test
    void metadataMayStandAlone() {
        assertThat(Marker.of("// %% [markdown] id=3")).contains(new Marker(Cell.Kind.TEXT, "", Map.of("id", "3")));
    }

    @Test
    void valuesMayBeNestedAndKeepTheirOrder() {
        assertThat(Marker.of("// %% z={\"a\": [1, {\"]\": \"}\\\"\"}]} a=-1.5e-3 m=[[]]")
                        .orElseThrow()
                        .metadata())
                .containsExactly(
                        Map.entry("z", "{\"a\": [1, {\"]\": \"}\\\"\"}]}"),
                        Map.entry("a", "-1.5e-3"),
                        Map.entry("m", "[[]]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// %% a={\"b\": 1", "// %% a=[1]x", "// %% a=b", "// %% a= 1"})
    void whatIsNoMetadataIsTitle(String line) {
        assertThat(Marker.of(line)).contains(new Marker(Cell.Kind.CODE, line.substring("// %% ".length()), Map.of()));
    }

    @Test
    void rawCellsAreAKind() {
        assertThat(Marker.of("// %% [RAW] a=1")).contains(new Marker(Cell.Kind.RAW, "", Map.of("a", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// %%", "// %% [markdown]", "// %% a b [raw] c=1 d=\"e\"", "// %% tags=[\"slow\"]"})
    void theUsualFormIsWritten(String line) {
        assertThat(Marker.of(line).orElseThrow().line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "// %", "// 100 %%", "%%", "  // %%", "// %%title", "int x; // %%", "/// %%"})
    void otherLinesAreNoMarkers(String line) {
        assertThat(Marker.of(line)).isEmpty();
    }
}
