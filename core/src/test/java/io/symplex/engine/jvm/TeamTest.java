package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TeamTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyPartIsDoneOnceHoweverOftenTheTeamWorks(int members) {
        try (Team team = new Team(members)) {
            assertThat(team.members()).isEqualTo(members);
            for (int round = 0; round < 3000; round++) {
                int parts = round % 17;
                AtomicIntegerArray done = new AtomicIntegerArray(17);
                Set<Integer> strangers = ConcurrentHashMap.newKeySet();

                team.run(
                        (member, part) -> {
                            done.incrementAndGet(part);
                            if (member < 0 || member >= members) {
                                strangers.add(member);
                            }
                        },
                        parts);

                for (int part = 0; part < 17; part++) {
                    assertThat(done.get(part)).as("part %d of %d", part, parts).isEqualTo(part < parts ? 1 : 0);
                }
                assertThat(strangers).isEmpty();
            }
        }
    }

    @Test
    void whatMembersWroteIsSeenAfterwards() {
        double[] sums = new double[8]; // plain memory
        try (Team team = new Team(3)) {
            for (int round = 1; round <= 2000; round++) {
                team.run((member, part) -> sums[part] += part, sums.length);

                for (int part = 0; part < sums.length; part++) {
                    assertThat(sums[part]).isEqualTo((double) round * part);
                }
            }
        }
    }

    @Test
    void membersWorkAtTheSameTimeEachUnderItsOwnNumber() {
        try (Team team = new Team(3)) {
            CountDownLatch together = new CountDownLatch(3);
            Set<Integer> members = ConcurrentHashMap.newKeySet();

            team.run(
                    (member, part) -> {
                        members.add(member);
                        meet(together); // nobody goes on alone
                    },
                    3);

            assertThat(members).containsExactlyInAnyOrder(0, 1, 2);
        }
    }

    @Test
    void helpersThatComeLateFindTheirShareOfTheNextTask() throws InterruptedException {
        try (Team team = new Team(2)) {
            for (int round = 0; round < 20; round++) {
                Thread.sleep(2); // the helper has gone to sleep by now
                CountDownLatch together = new CountDownLatch(2);

                team.run((member, part) -> {}, 1); // over before the helper is awake
                team.run((member, part) -> meet(together), 2);

                assertThat(together.getCount()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anExceptionComesBackAndTheTeamGoesOn(int members) {
        IllegalArgumentException wrong = new IllegalArgumentException("part 3 is wrong");
        AssertionError worse = new AssertionError("part 4 is worse");
        try (Team team = new Team(members)) {
            for (int round = 0; round < 100; round++) {
                AtomicIntegerArray done = new AtomicIntegerArray(6);
                assertThatThrownBy(() -> team.run(
                                (member, part) -> {
                                    done.incrementAndGet(part);
                                    if (part == 3) {
                                        throw wrong;
                                    }
                                },
                                6))
                        .isSameAs(wrong);
                assertThat(done).hasToString("[1, 1, 1, 1, 1, 1]");
                assertThatThrownBy(() -> team.run(
                                (member, part) -> {
                                    if (part == 4) {
                                        throw worse;
                                    }
                                },
                                6))
                        .isSameAs(worse);

                team.run((member, part) -> {}, 6); // what was thrown is forgotten
            }
        }
    }

    @Test
    void anExceptionOfAHelperComesBack() {
        IllegalStateException wrong = new IllegalStateException("a helper's");
        try (Team team = new Team(2)) {
            CountDownLatch together = new CountDownLatch(2);
            assertThatThrownBy(() -> team.run(
                            (member, part) -> {
                                meet(together);
                                if (member == 1) {
                                    throw wrong;
                                }
                            },
                            2))
                    .isSameAs(wrong);
        }
    }

    @Test
    void anInterruptDisturbsNothing() {
        try (Team team = new Team(2)) {
            Thread.currentThread().interrupt();
            AtomicIntegerArray done = new AtomicIntegerArray(2);

            team.run((member, part) -> done.incrementAndGet(part), 2);

            assertThat(Thread.interrupted()).isTrue(); // and cleared for the next test
            assertThat(done).hasToString("[1, 1]");
        }
    }

    @Test
    void closingEndsTheHelpers() throws InterruptedException {
        List<Thread> before = helpers();
        Team team = new Team(4);
        team.run((member, part) -> {}, 8);
        List<Thread> helpers =
                helpers().stream().filter(thread -> !before.contains(thread)).toList();

        assertThat(helpers)
                .extracting(Thread::getName)
                .containsExactlyInAnyOrder("symplex-helper-1", "symplex-helper-2", "symplex-helper-3");
        assertThat(helpers).allMatch(Thread::isDaemon);
        Thread.sleep(5);
        assertThat(helpers).allMatch(Thread::isAlive); // asleep, not gone
        team.close();
        for (Thread helper : helpers) {
            helper.join();
        }
    }

    @Test
    void closingTwiceAndBeforeAnyTaskIsFine() throws InterruptedException {
        List<Thread> before = helpers();
        Team team = new Team(3);
        List<Thread> helpers =
                helpers().stream().filter(thread -> !before.contains(thread)).toList();

        team.close();
        team.close();

        for (Thread helper : helpers) {
            helper.join();
        }
    }

    private static List<Thread> helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("symplex-helper-"))
                .toList();
    }

    private static void meet(CountDownLatch together) {
        together.countDown();
        try {
            together.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
