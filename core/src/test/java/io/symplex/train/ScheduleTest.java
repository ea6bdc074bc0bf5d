package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void aCosineFallsFromTheWholeRateToTheLast() {
        Schedule cosine = new Schedule.Cosine(0.1);

        assertThat(cosine.factor(0, 100)).isEqualTo(1);
        assertThat(cosine.factor(50, 100)).isCloseTo(0.55, within(1e-15));
        assertThat(cosine.factor(99, 100)).isBetween(0.1, 0.101);
    }

    @Test
    void stepsFallByAFactor() {
        Schedule steps = new Schedule.Steps(10, 0.5);

        assertThat(steps.factor(9, 100)).isEqualTo(1);
        assertThat(steps.factor(10, 100)).isEqualTo(0.5);
        assertThat(steps.factor(35, 100)).isEqualTo(0.125);
    }

    @Test
    void aWarmUpRisesInEqualStepsAndThenDoesAsSaid() {
        Schedule schedule = new Schedule.Steps(10, 0.5).warmedUp(4);

        assertThat(schedule.factor(0, 100)).isEqualTo(0.2);
        assertThat(schedule.factor(3, 100)).isEqualTo(0.8);
        assertThat(schedule.factor(4, 100)).isEqualTo(1);
        assertThat(schedule.factor(14, 100)).isEqualTo(0.5);
        assertThat(new Schedule.Constant().warmedUp(8).factor(0, 3)).isEqualTo(1.0 / 9); // longer than the training
    }

    @Test
    void refusesWhatIsNoSchedule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Cosine(0))
                .withMessage("last must be in (0, 1], got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Steps(0, 0.5))
                .withMessage("every must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Steps(1, 2))
                .withMessage("by must be in (0, 1], got 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Constant().warmedUp(0))
                .withMessage("epochs of warm-up must be >= 1, got 0");
    }
}
