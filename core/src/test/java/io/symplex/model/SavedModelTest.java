package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedModelTest {

    private static final NeuralHamiltonian MODEL = NeuralHamiltonian.untrained(Perceptron.of(1, 3), 7);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void comesBackWithTheSameBits(Activation activation) {
        Perceptron architecture = Perceptron.of(2, 13, 1, 64).withActivation(activation);
        double[] parameters = architecture.initialParameters(5);
        parameters[0] = Double.MIN_VALUE;
        parameters[1] = -0.0;
        parameters[2] = Math.nextDown(Double.MAX_VALUE);
        NeuralHamiltonian model = NeuralHamiltonian.of(architecture, parameters);

        NeuralHamiltonian loaded = NeuralHamiltonian.load(model.save(folder.resolve("model.safetensors")));

        assertThat(loaded.architecture()).isEqualTo(architecture);
        assertThat(bits(loaded.parameters())).isEqualTo(bits(parameters));
        assertThat(loaded.coordinates()).containsExactly("q0", "q1", "p0", "p1");
    }

    /** One parameter more than a chunk of the writer, one less, and several chunks. */
    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 2047, 2048})
    void comesBackAtAnySize(int units) {
        NeuralHamiltonian model = NeuralHamiltonian.untrained(Perceptron.of(1, units), 1);

        NeuralHamiltonian loaded = NeuralHamiltonian.load(model.save(folder.resolve("model.safetensors")));

        assertThat(bits(loaded.parameters())).isEqualTo(bits(model.parameters()));
    }

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void isWrittenAsTheFormatSays() throws IOException {
        Path file = MODEL.save(folder.resolve("model.safetensors"));

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[(int) bytes.getLong()];
        bytes.get(header);
        assertThat(header.length % 8).isZero();
        assertThat(new String(header, StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"__metadata__\":{\"symplex_format\":\"1\",\"architecture\":\"perceptron\","
                        + "\"activation\":\"tanh\",\"degrees_of_freedom\":\"1\",\"coordinates\":\"q,p\"},"
                        + "\"net.0.weight\":{\"dtype\":\"F64\",\"shape\":[3,2],\"data_offsets\":[0,48]},"
                        + "\"net.0.bias\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[48,72]},"
                        + "\"net.2.weight\":{\"dtype\":\"F64\",\"shape\":[1,3],\"data_offsets\":[72,96]},"
                        + "\"net.2.bias\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[96,104]}}");
        double[] numbers = new double[MODEL.parameters().length];
        bytes.asDoubleBuffer().get(numbers);
        assertThat(numbers).containsExactly(MODEL.parameters());
        assertThat(bytes.remaining()).isEqualTo(104);
    }

    /** As a library writes it: sorted by name, biases first, floats, nothing in the metadata but the activation. */
    @Test
    void aStateDictOfFloatsInAnotherOrderIsReadToo() throws IOException {
        String header = "{\"__metadata__\":{\"activation\":\"sine\"},"
                + "\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"0.weight\":{\"shape\":[1,2],\"dtype\":\"F32\",\"data_offsets\":[4,12]},"
                + "\"2.bias\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[16,24]},"
                + "\"2.weight\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[12,16]}}";
        ByteBuffer data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(0.1f).putFloat(1).putFloat(2).putFloat(3).putDouble(0.4);

        NeuralHamiltonian loaded = NeuralHamiltonian.load(written(header, data.array()));

        assertThat(loaded.architecture()).isEqualTo(Perceptron.of(1, 1).withActivation(Activation.SINE));
        assertThat(loaded.parameters()).containsExactly(1, 2, 0.1f, 3, 0.4);
        assertThat(loaded.coordinates()).containsExactly("q", "p");
    }

    /** As files were called before, and as a class calls them whose field is another. */
    @ParameterizedTest
    @ValueSource(strings = {"", "energy.", "module.net."})
    void tensorsMayHaveAnotherNameInFront(String prefix) throws IOException {
        Path file = MODEL.save(folder.resolve("model.safetensors"));
        byte[] bytes = Files.readAllBytes(file);
        int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        String header = new String(bytes, 8, length, StandardCharsets.UTF_8).replace("net.", prefix);
        written(header, Arrays.copyOfRange(bytes, 8 + length, bytes.length));

        NeuralHamiltonian loaded = NeuralHamiltonian.load(file);

        assertThat(bits(loaded.parameters())).isEqualTo(bits(MODEL.parameters()));
    }

    @Test
    void keepsTheNamesOfItsCoordinates() {
        NeuralHamiltonian named = MODEL.withCoordinates(List.of("qx", "px"));

        NeuralHamiltonian loaded = NeuralHamiltonian.load(named.save(folder.resolve("model.safetensors")));

        assertThat(loaded.coordinates()).containsExactly("qx", "px");
        assertThat(MODEL.coordinates()).containsExactly("q", "p");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withCoordinates(List.of("q")))
                .withMessage("coordinates must be 2 names, got 1; name each position and momentum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withCoordinates(List.of("q", "p,1")))
                .withMessage("coordinates must be different names without commas, got 'p,1'; rename it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withCoordinates(List.of("q", "q")))
                .withMessage("coordinates must be different names without commas, got 'q'; rename it");
    }

    @Test
    void replacesNothingUnlessAsked() throws IOException {
        Path file = folder.resolve("model.safetensors");
        Files.writeString(file, "mine");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.save(file))
                .withMessage(
                        file + " must not exist yet, got an existing file; choose another name or say overwrite(file)");
        assertThat(file).hasContent("mine");

        MODEL.overwrite(file);
        assertThat(NeuralHamiltonian.load(file).parameters()).containsExactly(MODEL.parameters());
        assertThat(files(folder)).containsExactly("model.safetensors");
    }

    @Test
    void makesMissingFoldersAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a/b/model.safetensors");

        assertThat(MODEL.save(file)).isEqualTo(file.toAbsolutePath().normalize());
        assertThat(files(folder.resolve("a/b"))).containsExactly("model.safetensors");
    }

    @Test
    void refusesAnotherEnding() {
        Path file = folder.resolve("model.pt");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.save(file))
                .withMessage("file must end in .safetensors, got " + file);
    }

    @Test
    void saysWhatKeepsItFromBeingWritten() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("folder"), "no folder");

        assertThatThrownBy(() -> MODEL.save(inTheWay.resolve("model.safetensors")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(inTheWay.resolve("model.safetensors") + " cannot be written (");
        assertThat(files(folder)).containsExactly("folder");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path written(String header, byte[] data) throws IOException {
        return Files.write(folder.resolve("model.safetensors"), SafetensorsBytes.of(header, data));
    }
}
