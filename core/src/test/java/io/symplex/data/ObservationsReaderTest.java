package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.integrate.Trajectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationsReaderTest extends CsvFixture {

    /** What most files below say: one trajectory, two rows. */
    private static final Observations SIMPLE = Observations.of(
            List.of(Trajectory.of(1, new double[] {0, 0.5}, new double[] {1, 2}, new double[] {3, -4})));

    @Test
    void readsTrajectoriesAndDerivatives() {
        Observations seen = read("""
                traj,t,q,p,dq,dp
                0,0,1,2,10,20
                0,0.1,3,4,30,40
                7,0,5,6,50,60
                """);

        assertThat(seen.trajectories())
                .containsExactly(
                        Trajectory.of(1, new double[] {0, 0.1}, new double[] {1, 3}, new double[] {2, 4}),
                        Trajectory.of(1, new double[] {0}, new double[] {5}, new double[] {6}));
        assertThat(seen.dq()).containsExactly(10, 30, 50);
        assertThat(seen.dp()).containsExactly(20, 40, 60);
    }

    @Test
    void aFileWithoutTrajIsOneTrajectory() {
        assertThat(read("t,q,p\n0,1,3\n0.5,2,-4\n")).isEqualTo(SIMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t;q;p\n0;1;3\n0,5;2;-4\n",
                "t;q;p\n0;1,0;3\n0,5;2;-4,0e0\n",
                "t\tq\tp\n0\t1\t3\n0.5\t2\t-4\n",
                "# from a spreadsheet, with a title\n\nt;q;p;\"x, y, z, w\"\n0;1;3;\n,5;2;-4;\n"
            })
    void columnsAreSeparatedAsTheHeaderSays(String text) {
        assertThat(read(text)).isEqualTo(SIMPLE);
    }

    @Test
    void decimalCommasAreTold() {
        assertThat(logged(() -> read("t;q;p\n0;1;3\n0,5;2;-4\n")))
                .singleElement(STRING)
                .endsWith("decimal commas");
    }

    @Test
    void trajectoriesMayHaveNames() {
        Observations seen = read("traj,t,q,p\nrun 1,0,1,3\nrun 1,0.5,2,-4\nrun 2,0,1,3\nrun 2,0.5,2,-4\n");

        assertThat(seen.trajectories()).hasSize(2);
        assertThat(seen.select(1, 2)).isEqualTo(SIMPLE);
    }

    @Test
    void columnsStandInAnyOrder() {
        Observations seen = read("p1,q1,t,p0,q0\n1,2,0,3,4\n5,6,1,7,8\n");

        assertThat(seen.names()).containsExactly("q1", "q0", "p1", "p0"); // the order of the q columns
        assertThat(seen.q()).containsExactly(2, 4, 6, 8);
        assertThat(seen.p()).containsExactly(1, 3, 5, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q0,q1,p0,p1", "qx,qy,px,py", "q_1,q_2,p_1,p_2", "qtheta,qphi,ptheta,pphi", "q1x,q1y,p1x,p1y"})
    void coordinatesArePairedByTheirEnding(String names) {
        Observations seen = read("t," + names + "\n0,1,2,3,4\n1,5,6,7,8\n");

        assertThat(String.join(",", seen.names())).isEqualTo(names);
        assertThat(seen.q()).containsExactly(1, 2, 5, 6);
        assertThat(seen.p()).containsExactly(3, 4, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFt,q,p\n0,1,3\n0.5,2,-4\n",
                "t,q,p\r\n0,1,3\r\n0.5,2,-4\r\n",
                "t,q,p\r0,1,3\r0.5,2,-4",
                " t , q,p \n 0, 1 ,3\n0.5,2 ,\t-4\n",
                "\"t\",\"q\",\"p\"\n\"0\",\"1\",\"3\"\n\"0.5\",\"2\",\"-4\"\n",
                "t, \"q\" ,p\n0, \"1\" ,3\n0.5,2,\" -4 \"\n",
                "t,q,p\n0,1,3\n0.5,2,-4\n\n\r\n   \n",
                "# seen on Monday, \"by hand\"\n#\nt,q,p\n0,1,3\n0.5,2,-4\n",
                "\uFEFF# seen\n\nt,q,p\n0,1,3\n# a pause\n0.5,2,-4\n",
                "t,q,p\n0.0,1e0,3.0\n5E-1,+2,-4.\n",
                "t,q,p\n0,1,3\n.5,2,-4"
            })
    void theseAreAllTheSameFile(String text) {
        assertThat(read(text)).isEqualTo(SIMPLE);
    }

    @Test
    void otherColumnsAreIgnoredAndNamedOnce() {
        Path file = file("q_clean,t,note,q,p,p_clean,quality\n9,0,a,1,3,9,x\n9,0.5,\"b, c\",2,-4,9,\n");

        List<String> log = logged(() -> assertThat(Observations.read(file)).isEqualTo(SIMPLE));

        assertThat(log).hasSize(1);
        assertThat(log.get(0)).endsWith(file + ": ignored columns q_clean, note, p_clean, quality");
    }

    @Test
    void oneIgnoredColumnMayHaveNoName() { // the row numbers some tools write first
        Path file = file(",t,q,p\n0,0,1,3\n1,0.5,2,-4\n");

        List<String> log = logged(() -> assertThat(Observations.read(file)).isEqualTo(SIMPLE));

        assertThat(log).hasSize(1);
        assertThat(log.get(0)).endsWith(file + ": ignored column (unnamed)");
    }

    @Test
    void nothingIsSaidWhereNothingIsIgnored() {
        Path file = file("t,q,p\n0,1,3\n0.5,2,-4\n");

        assertThat(logged(() -> Observations.read(file))).isEmpty();
    }

    @Test
    void readsThePendulumOfTheSharedData() {
        Path data = Path.of(System.getenv().getOrDefault("SYMPLEX_DATA", "../../shared/data"))
                .toAbsolutePath()
                .normalize(); // beside the checkout: Maven runs tests in the folder of the module
        assumeTrue(Files.isDirectory(data), () -> "skipped: no folder " + data + "; SYMPLEX_DATA may name another");
        Path file = data.resolve("pendulum/train.csv");

        List<String> log = logged(() -> {
            Observations seen = Observations.read(file);
            assertThat(seen)
                    .hasToString(
                            "Observations: 25 trajectories, 1,125 rows, 1 degree of freedom (q, p), with derivatives");
            assertThat(seen.trajectories()).allMatch(trajectory -> trajectory.size() == 45);
            assertThat(seen.trajectories().get(0).first().q(0)).isEqualTo(0.194095698872468);
            assertThat(seen.dp()[0]).isEqualTo(-1.22582429275208);
        });

        assertThat(log).hasSize(1);
        assertThat(log.get(0)).endsWith("train.csv: ignored columns q_clean, p_clean");
    }
}
