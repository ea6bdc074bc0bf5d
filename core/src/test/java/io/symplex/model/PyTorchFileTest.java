package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.internal.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python lines of the README, as they stand there: a model goes to PyTorch, and one comes from it. */
class PyTorchFileTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3"); // Debian's, which sees Debian's packages
    private static final Path README = Path.of("../README.md");
    private static final int POINTS = 100;
    private static final double TOLERANCE = 1e-12; // sums in another order, and another tanh

    private static final String ENERGIES = """
            other = NeuralHamiltonian(1, 16).double()
            other.load_state_dict(read("trained_in_python.safetensors"))
            for line in open("points.txt"):
                q, p = (torch.tensor([[float(x)]], dtype=torch.float64) for x in line.split())
                print("energies", repr(model(q, p).item()), repr(other(q, p).item()))
            """;

    @TempDir
    private Path folder;

    @Test
    void pyTorchComputesTheSameEnergies() throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "no " + PYTHON + ": PyTorch is not asked");
        assumeTrue(
                python("import numpy, torch").startsWith("0"), "no PyTorch (Debian's python3-torch): it is not asked");
        NeuralHamiltonian model = NeuralHamiltonian.untrained(Perceptron.of(1, 16, 16), 3);
        model.save(folder.resolve("learned.safetensors"));
        double[][] points = points();

        String said = python(readme() + ENERGIES);

        List<String> energies =
                said.lines().filter(line -> line.startsWith("energies ")).toList();
        assertThat(energies).as(said).hasSize(POINTS);
        NeuralHamiltonian other = NeuralHamiltonian.load(folder.resolve("trained_in_python.safetensors"));
        for (int i = 0; i < POINTS; i++) {
            String[] words = energies.get(i).split(" ", -1);
            assertThat(Double.parseDouble(words[1])).isCloseTo(energy(model, points[i]), within(TOLERANCE));
            assertThat(Double.parseDouble(words[2])).isCloseTo(energy(other, points[i]), within(TOLERANCE));
        }
    }

    private static double energy(NeuralHamiltonian model, double[] point) {
        return model.energy(new double[] {point[0]}, new double[] {point[1]});
    }

    private double[][] points() throws IOException {
        RandomStream random = RandomStream.of(8, "points");
        double[][] points = new double[POINTS][];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            points[i] = new double[] {random.uniform(-2, 2), random.uniform(-2, 2)};
            text.append(points[i][0]).append(' ').append(points[i][1]).append('\n');
        }
        Files.writeString(folder.resolve("points.txt"), text);
        return points;
    }

    private static String readme() throws IOException {
        return Pattern.compile("```python\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
    }

    /** Runs a program in the folder and returns its exit code and what it said. */
    private String python(String program) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("program.py"), program);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(PYTHON.toString(), script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue() + "\n" + Files.readString(said);
    }
}
