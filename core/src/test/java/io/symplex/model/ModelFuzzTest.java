package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.fuzz.Fuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a safetensors file is a model, or it is refused with its place. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModelFuzzTest {

    private static final List<String> WORDS = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "true",
            "\"dtype\":\"F64\"",
            "F32",
            "\"shape\":[1,2]",
            "[0,8]",
            "net.",
            "0.weight",
            "2.bias",
            "\"activation\":\"tanh\"",
            "structured",
            "perceptron",
            "\"hidden\":\"1000000000\"",
            "9000000000000000000",
            "100000,100000",
            "\"periodic\":\"0\"",
            "matrix",
            "quadratic",
            "\\u0000");

    @TempDir
    private Path folder;

    @Test
    void everyFileIsTakenOrRefused() throws IOException {
        NeuralHamiltonian plain = NeuralHamiltonian.untrained(Perceptron.of(1, 2), 1);
        StructuredNetwork coupled = StructuredNetwork.of(Perceptron.of(2, 1))
                .withPeriodic(List.of(1))
                .withDamping(Damping.MATRIX);
        StructuredNetwork masses = StructuredNetwork.of(Perceptron.of(1, 1)).withKinetic(Kinetic.LEARNED_MASSES);

        Fuzz.DATA.tryAll(
                List.of(
                        saved(plain),
                        saved(NeuralHamiltonian.untrained(coupled, 1)),
                        saved(NeuralHamiltonian.untrained(masses, 1))),
                WORDS,
                IllegalArgumentException.class,
                this::use);

        assertThat(files()).containsExactly("input.safetensors");
    }

    /** A header of megabytes: deep, long, or with very many tensors. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", " ", "9", "\"", "\\u0000", "{},", "é"})
    void aHeaderHasNoLength(String piece) {
        String many = piece.repeat((1 << 20) / piece.length());
        for (String start : List.of(
                "",
                "{\"__metadata__\":{\"activation\":\"",
                "{\"__metadata__\":{\"",
                "{\"net.0.weight\":",
                "{\"net.0.weight\":{\"shape\":[",
                "{\"net.0.weight\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,")) {
            assertThat(taken(start + many, new byte[8])).isFalse();
        }
    }

    @Test
    void refusesAHundredThousandTensors() {
        String tensors = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"" + 2 * i + ".bias\":{\"dtype\":\"F64\",\"shape\":[0],\"data_offsets\":[0,0]}")
                .collect(Collectors.joining(","));

        assertThat(taken("{\"__metadata__\":{\"activation\":\"tanh\"}," + tensors + "}", new byte[0]))
                .isFalse();
    }

    /** Sizes in the metadata are only words: nothing is allocated for them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'1000000000'|'16'",
                "'2147483647'|'2147483647,2147483647'",
                "'1'|'1000000000,1000000000'",
                "'46341'|'1'",
                "'1'|'46341,46341'",
                "'-1'|'1'",
                "'1'|'-5'",
                "'9223372036854775807'|'1'",
                "''|''"
            })
    void believesNoSize(String sizes) {
        String[] both = sizes.split("\\|", -1);
        for (String kinetic : List.of("coupled", "separable", "masses")) {
            String metadata = "{'__metadata__':{'architecture':'structured','activation':'tanh','degrees_of_freedom':"
                    + both[0] + ",'hidden':" + both[1] + ",'kinetic':'" + kinetic
                    + "','masses':'','periodic':'0','friction':'matrix'},"
                    + "'0.weight':{'dtype':'F64','shape':[1],'data_offsets':[0,8]}}";

            assertThat(taken(metadata.replace('\'', '"'), new byte[8])).isFalse();
        }
    }

    private boolean taken(String header, byte[] data) {
        return Fuzz.DATA.tryOne(SafetensorsBytes.of(header, data), IllegalArgumentException.class, this::use);
    }

    private void use(byte[] bytes) throws IOException {
        Path file = Fuzz.write(folder.resolve("input.safetensors"), bytes);
        try {
            NeuralHamiltonian model = NeuralHamiltonian.load(file);
            int n = model.degreesOfFreedom();
            double unused = model.energy(new double[n], new double[n]); // may be any number
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).startsWith(file + ": ").hasSizeLessThan(1500);
            throw refused;
        }
    }

    /** Returns a file as the mutator takes it: each char one byte. */
    private String saved(NeuralHamiltonian model) throws IOException {
        Path file = model.overwrite(folder.resolve("input.safetensors"));
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
