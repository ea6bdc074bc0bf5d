package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.symplex.internal.RandomStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is one sentence with file, place and remedy. */
class MalformedModelTest {

    private static final String RIGHT = "{'__metadata__':{'activation':'tanh'},"
            + "'0.weight':{'dtype':'F64','shape':[1,2],'data_offsets':[0,16]},"
            + "'0.bias':{'dtype':'F64','shape':[1],'data_offsets':[16,24]},"
            + "'2.weight':{'dtype':'F64','shape':[1,1],'data_offsets':[24,32]},"
            + "'2.bias':{'dtype':'F64','shape':[1],'data_offsets':[32,40]}}";
    private static final byte[] DATA = new byte[40];
    private static final String ANEW = "; write the file anew";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("model.safetensors");
    }

    @Test
    void theFileTheOthersAreMadeFromIsRight() throws IOException {
        write(RIGHT, DATA);

        assertThat(NeuralHamiltonian.load(file).architecture()).isEqualTo(Perceptron.of(1, 1));
    }

    @Nested
    class TheFile {

        @Test
        void isMissing() {
            assertRefused("no file " + file + "; check the path");
        }

        @Test
        void isAFolder() throws IOException {
            Files.createDirectory(file);

            assertRefused(file + " must be a safetensors file, got a folder; name a file in it");
        }

        @Test
        void isEmptyOrTooShort() throws IOException {
            Files.write(file, new byte[1]);

            assertWrong("the file must begin with 8 bytes, the length of its header, got 1 byte;"
                    + " it is no safetensors file or was cut off: copy it again");
        }

        @ParameterizedTest
        @CsvSource({"3, 3", "-1, 18446744073709551615", "9223372036854775807, 9223372036854775807"})
        void claimsAHeaderLongerThanItself(long length, String shown) throws IOException {
            Files.write(file, SafetensorsBytes.of(length, "{}".getBytes(StandardCharsets.UTF_8), new byte[0]));

            assertWrong("the header must have at most 2 bytes, got the length " + shown
                    + "; it is no safetensors file or was cut off: copy it again");
        }

        @Test
        void isCutOff() throws IOException {
            write(RIGHT, Arrays.copyOf(DATA, 39));

            assertWrong("the tensors must fill the 39 bytes after the header, got 40;"
                    + " the file was cut off: copy it again");
        }

        @Test
        void goesOnAfterItsEnd() throws IOException {
            write(RIGHT, Arrays.copyOf(DATA, 41));

            assertWrong("the tensors must fill the 41 bytes after the header, got 40; remove what follows them");
        }

        @ParameterizedTest
        @CsvSource({"0, 0.weight, '[0, 0]'", "1, 0.weight, '[0, 1]'", "2, 0.bias, [0]", "4, 2.bias, [0]"})
        void hasANumberThatIsNone(int index, String tensor, String place) throws IOException {
            byte[] data = DATA.clone();
            ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putDouble(8 * index, Double.NaN);
            write(RIGHT, data);

            assertWrong("tensor '" + tensor + "' must be finite, got NaN at " + place
                    + "; train again and save what did not diverge");
        }

        @Test
        void breaksAnywhereInASentence() throws IOException {
            byte[] right = SafetensorsBytes.of(RIGHT.replace('\'', '"'), DATA);
            RandomStream random = RandomStream.of(1, "bytes");

            for (int i = 0; i < 500; i++) {
                byte[] wrong = Arrays.copyOf(right, (int) random.uniform(0, right.length + 2.0));
                for (int j = 0; j < 3 && wrong.length > 0; j++) {
                    wrong[(int) random.uniform(0, wrong.length)] = (byte) random.uniform(-128, 128);
                }
                Files.write(file, wrong);

                Throwable thrown = catchThrowable(() -> NeuralHamiltonian.load(file));

                if (thrown != null) { // a changed parameter is a parameter
                    assertThat(thrown).isExactlyInstanceOf(IllegalArgumentException.class);
                    assertThat(thrown.getMessage())
                            .startsWith(file + ": ")
                            .contains("; ")
                            .hasSizeLessThan(500);
                }
            }
        }
    }

    @Nested
    class TheHeader {

        @Test
        void isNoUtf8() throws IOException {
            Files.write(file, SafetensorsBytes.of(2, new byte[] {'{', (byte) 0xff}, new byte[0]));

            assertWrong("the header must be UTF-8, got other bytes; it is no safetensors file: name another");
        }

        @Test
        void isNoJson() throws IOException {
            write("{'a' 1}", new byte[0]);

            assertThat(catchThrowable(() -> NeuralHamiltonian.load(file)).getMessage())
                    .startsWith(file + ": the header must be JSON, got at its character 6: 'Unexpected character")
                    .endsWith(ANEW);
        }

        @Test
        void hasANumberOrANameTooLong() throws IOException {
            write("9".repeat(2000), new byte[0]);

            assertThat(catchThrowable(() -> NeuralHamiltonian.load(file)).getMessage())
                    .startsWith(file + ": the header must be JSON, got 'Number value length (2000) exceeds")
                    .endsWith(ANEW);
        }

        @Test
        void isNoObject() throws IOException {
            write("[]", new byte[0]);

            assertWrong("the header must be a JSON object, got '['" + ANEW);
        }

        @Test
        void isFollowedByMore() throws IOException {
            write("{} 7", new byte[0]);

            assertWrong("the header must be one JSON object and nothing after it, got '7'" + ANEW);
        }

        @Test
        void isBlank() throws IOException {
            write("  ", new byte[0]);

            assertWrong("the header must be a JSON object, got nothing" + ANEW);
        }

        @Test
        void namesATensorTwice() throws IOException {
            write(RIGHT.replace("2.bias", "0.bias"), DATA);

            assertThat(catchThrowable(() -> NeuralHamiltonian.load(file)).getMessage())
                    .startsWith(file + ": the header must be JSON, got at its character ")
                    .contains("Duplicate Object property \"0.bias\"");
        }

        @Test
        void isDeeperThanAnyHeader() throws IOException {
            write("{'a':" + "[".repeat(5000) + "]".repeat(5000) + "}", new byte[0]);

            assertWrong("tensor 'a' must be a JSON object, got '['" + ANEW);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "'F64','shape':[1,2]|'BF16','shape':[1,2]"
                            + "|tensor '0.weight' must have the dtype F64 or F32, got 'BF16'; convert it, in PyTorch by .double()",
                    "'dtype':'F64','shape':[1,2]|'shape':[1,2]"
                            + "|tensor '0.weight' must have dtype, shape and data_offsets, got no dtype; write the file anew",
                    "'dtype':'F64','shape':[1,2]|'kind':1,'shape':[1,2]"
                            + "|tensor '0.weight' must have dtype, shape and data_offsets, got 'kind'; write the file anew",
                    "[1,2]|[1,-2]|tensor '0.weight', shape must be a list of numbers >= 0, got '-2'; write the file anew",
                    "[1,2]|[1,2.5]|tensor '0.weight', shape must be a list of whole numbers, got '2.5'; write the file anew",
                    "[1,2]|3|tensor '0.weight', shape must be a list of whole numbers, got '3'; write the file anew",
                    "[0,16]|[16,0]|tensor '0.weight', data_offsets must be a begin and an end not before it, got [16, 0]"
                            + "; write the file anew",
                    "[0,16]|[0,16,32]|tensor '0.weight', data_offsets must be a begin and an end not before it,"
                            + " got [0, 16, 32]; write the file anew",
                    "[1,2]|[1,3]|tensor '0.weight' of F64 [1, 3] must have 24 bytes, got 16 by its data_offsets"
                            + "; write the file anew",
                    "[1,2]|[4611686018427387904,4611686018427387904]"
                            + "|tensor '0.weight' of F64 [4611686018427387904, 4611686018427387904] must have fewer numbers,"
                            + " got 16 by its data_offsets; write the file anew",
                    "[16,24]|[8,16]|tensor '0.bias' must begin at byte 16, where the one before ends, got 8; write the file anew",
                    "[32,40]|[40,48]|tensor '2.bias' must begin at byte 32, where the one before ends, got 40"
                            + "; write the file anew"
                })
        void describesATensorWrongly(String right, String wrong, String sentence) throws IOException {
            write(RIGHT.replace(right, wrong), DATA);

            assertWrong(sentence);
        }
    }

    @Nested
    class TheNetwork {

        private static final String SEQUENTIAL =
                "; save the state_dict of a nn.Sequential of Linear layers with activations between";
        private static final String CHAIN = "; each layer takes what the one before gives, the last gives 1";

        @Test
        void isNotThere() throws IOException {
            write("{'__metadata__':{'activation':'tanh'}}", new byte[0]);

            assertWrong("there must be the tensors 0.weight, 0.bias, 2.weight, 2.bias and so on,"
                    + " got no 0.weight among 0" + SEQUENTIAL);
        }

        @Test
        void lacksATensor() throws IOException {
            write(RIGHT.replace("2.weight", "3.weight"), DATA);

            assertWrong("there must be the tensors 0.weight, 0.bias, 2.weight, 2.bias and so on,"
                    + " got no 2.weight among 4" + SEQUENTIAL);
        }

        @Test
        void lacksATensorOfAField() throws IOException {
            write(RIGHT.replace("'0.", "'net.0.").replace("'2.weight", "'other.2.weight"), DATA);

            assertWrong("there must be the tensors 0.weight, 0.bias, 2.weight, 2.bias and so on,"
                    + " got no net.2.weight among 4" + SEQUENTIAL);
        }

        @Test
        void hasALayerThatDoesNotFit() throws IOException {
            write(RIGHT.replace("[1,1]", "[1,1,1]"), DATA);

            assertWrong("tensor '2.weight' must have the shape [1, 1], got [1, 1, 1]" + CHAIN);
        }

        @Test
        void hasMoreParametersThanCanBeCounted() throws IOException {
            write(
                    RIGHT.replace(
                            "'activation':'tanh'",
                            "'activation':'tanh','architecture':'structured','degrees_of_freedom':'70000','hidden':'1',"
                                    + "'kinetic':'coupled','masses':'','periodic':'','friction':'matrix'"),
                    DATA);

            assertWrong("__metadata__: degrees_of_freedom must be that of a network, got 70000, with more parameters"
                    + " than can be counted; write the file anew");
        }

        @Test
        void hasAnOddNumberOfInputs() throws IOException {
            write(RIGHT.replace("[1,2]", "[2,1]"), DATA);

            assertWrong("tensor '0.weight' must have a shape [outputs, 2n], n positions and n momenta, got [2, 1]"
                    + "; a Hamiltonian takes as many momenta as positions");
        }

        @Test
        void hasNoHiddenLayer() throws IOException {
            write(
                    "{'__metadata__':{'activation':'tanh'},"
                            + "'0.weight':{'dtype':'F64','shape':[1,2],'data_offsets':[0,16]},"
                            + "'0.bias':{'dtype':'F64','shape':[1],'data_offsets':[16,24]}}",
                    new byte[24]);

            assertWrong("hidden must name 1 to 64 layers, got 0; say layers(16, 16)");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "'activation':'relu'|activation must be one of tanh, softplus, sine, gelu, got 'relu'",
                    "'a':'b'|activation must be one of tanh, softplus, sine, gelu, got none"
                })
        void hasAnActivationThatIsNotKnown(String wrong, String sentence) throws IOException {
            write(RIGHT.replace("'activation':'tanh'", wrong), DATA);

            assertWrong("__metadata__: " + sentence
                    + "; in Python, say save_file(net.state_dict(), file, metadata={\"activation\": \"tanh\"})");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "'symplex_format':'2'|__metadata__: symplex_format must be 1, got '2'; read it with a newer Symplex",
                    "'architecture':'cnn'|__metadata__: architecture must be perceptron, got 'cnn'; perceptron and structured are known",
                    "'degrees_of_freedom':'2'|__metadata__: degrees_of_freedom must be 1, got '2'"
                            + "; half the inputs of the first layer",
                    "'coordinates':'q'|__metadata__: coordinates must be 2 names, got 1; name each position and momentum",
                    "'n':1|__metadata__ 'n' must be a text, got '1'; write the file anew"
                })
        void contradictsItsMetadata(String more, String sentence) throws IOException {
            write(RIGHT.replace("'activation':'tanh'", "'activation':'tanh'," + more), DATA);

            assertWrong(sentence);
        }
    }

    private void write(String header, byte[] data) throws IOException {
        Files.write(file, SafetensorsBytes.of(header.replace('\'', '"'), data));
    }

    private void assertWrong(String sentence) {
        assertRefused(file + ": " + sentence);
    }

    private void assertRefused(String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeuralHamiltonian.load(file))
                .withMessage(message);
    }
}
