package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of positions alone, and the momenta estimated from them. */
class PositionsTest extends CsvFixture {

    @Test
    void momentaAreMassTimesSlope() {
        Path file = file("traj,t,q0,q1\n0,0,1,0\n0,1,3,-1\n0,2,5,-2\n0,4,9,-4\n1,0,0,1\n1,1,0,1\n1,2,0,1\n1,3,0,1\n");

        Observations seen = Observations.readPositions(file, 2, 0.5);

        assertThat(seen.names()).containsExactly("q0", "q1", "p0", "p1");
        assertThat(seen.trajectories()).hasSize(2);
        assertThat(seen.q()).startsWith(1, 0, 3, -1);
        double[] lines = {4, -0.5, 4, -0.5, 4, -0.5, 4, -0.5, 0, 0, 0, 0, 0, 0, 0, 0}; // splines keep straight lines
        assertThat(seen.p()).containsExactly(lines, within(1e-9));
        assertThat(Observations.readPositions(file, 2).p()[1]).isCloseTo(-2, within(1e-9)); // one mass for all
    }

    @Test
    void aColumnOfMomentaIsNotReadAndNamed() {
        Path file = file("t,q,p\n0,1,x\n1,2,x\n2,3,x\n3,4,x\n");

        List<String> log = logged(
                () -> assertThat(Observations.readPositions(file, 1).p()[0]).isCloseTo(1, within(1e-9)));

        assertThat(log).singleElement().asString().endsWith("ignored column p");
    }

    @Test
    void theStatesStayAsTheyWereSeen() {
        Observations seen = read("t,q,p,dq,dp\n0,1,0,1,0\n1,2,0,1,0\n2,2,0,1,0\n3,4,0,1,0\n");

        Observations estimated = seen.withEstimatedMomenta(new SmoothingSpline(0), 3);

        assertThat(estimated.q()).containsExactly(1, 2, 2, 4);
        assertThat(estimated.dq()).containsExactly(1, 1, 1, 1);
        assertThat(estimated.p()).doesNotContain(0);
    }

    @Test
    void saysWhatIsMissing() {
        Path none = file("t,x\n0,1\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.readPositions(none, 1))
                .withMessage(none + ":1: columns must include t and q, got t, x;"
                        + " name them in the first line, as in t,q,p or t,q0,q1,p0,p1");
        Path few = file("t,q\n0,1\n1,2\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.readPositions(few, 1))
                .withMessageContaining("smoothing splines");
        Path file = file("t,q\n0,1\n1,2\n2,3\n3,4\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.readPositions(file))
                .withMessage("masses must be one, or one for each of the 1 coordinates, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.readPositions(file, -1))
                .withMessage("mass must be finite and > 0, got -1.0");
    }
}
