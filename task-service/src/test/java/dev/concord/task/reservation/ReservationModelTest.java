package dev.concord.task.reservation;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a project against a model that keeps every task by itself: never is more reserved than funded, the
 * reservation is the sum of what the tasks hold, and in the end every task has ended.
 */
final class ReservationModelTest {

    private static final int HISTORIES = 300;
    private static final int STEPS = 200;
    private static final int LABEL_COST = 11;
    private static final int LABELS_PER_TASK = 5;

    @Test
    void holdsInEveryHistory() {
        var seed = new SplittableRandom().nextLong();
        for (var history = 0; history < HISTORIES; history++) {
            run(seed + history);
        }
    }

    @Test
    void heldInAFixedHistory() {
        run(20_261_124);
    }

    private static void run(long seed) {
        var random = new SplittableRandom(seed);
        var model = new Model();
        for (var step = 0; step < STEPS; step++) {
            model.change(random);
            model.check("seed " + seed + ", step " + step);
        }
        model.endEveryTask(random);
        model.check("seed " + seed + ", ended");
        model.settle("seed " + seed);
        assertThat(model.reservation.isSettled()).as("seed %d", seed).isTrue();
    }

    /** The project as a list of tasks: for each its state and how many labels it holds money for. */
    private static final class Model {

        private final ProjectId project = Samples.projectId();
        private final List<TaskState> states = new ArrayList<>();
        private final List<Integer> held = new ArrayList<>();
        private Reservation reservation = Reservation.none(project, yocto(LABEL_COST), LABELS_PER_TASK);
        private long funded;
        private long version;

        void change(SplittableRandom random) {
            switch (random.nextInt(4)) {
                case 0 -> add(random.nextInt(20));
                case 1 -> fund(random.nextInt(300));
                case 2 -> open(1 + random.nextInt(10));
                default -> decide(random);
            }
        }

        private void add(int count) {
            reservation = reservation.add(count);
            for (var each = 0; each < count; each++) {
                states.add(TaskState.WAITING);
                held.add(0);
            }
        }

        private void fund(int amount) {
            funded += amount;
            version++;
            reservation = reservation.fund(
                    new ProjectFunded(project, version, Asset.NEAR, yocto(funded), NearAmount.ZERO, false));
        }

        private void open(int batch) {
            var count = reservation.affordable(batch);
            reservation = reservation.open(count);
            for (var each = 0; each < count; each++) {
                var task = states.indexOf(TaskState.WAITING);
                states.set(task, TaskState.OPEN);
                held.set(task, LABELS_PER_TASK);
            }
        }

        private void decide(SplittableRandom random) {
            if (states.isEmpty()) {
                return;
            }
            var task = random.nextInt(states.size());
            if (states.get(task) != TaskState.WAITING) {
                decide(task, random);
            }
        }

        private void decide(int task, SplittableRandom random) {
            var decided = List.of(TaskState.AGREED, TaskState.CONTESTED, TaskState.WITHDRAWN)
                    .get(random.nextInt(3));
            var kept = reservation.labelsKept(held.get(task), random.nextInt(LABELS_PER_TASK + 3));
            reservation = reservation.decide(states.get(task), decided, held.get(task), kept);
            states.set(task, decided);
            held.set(task, kept);
        }

        void endEveryTask(SplittableRandom random) {
            for (var task = 0; task < states.size(); task++) {
                if (states.get(task) == TaskState.WAITING) {
                    reservation = reservation.withdraw(1);
                    states.set(task, TaskState.WITHDRAWN);
                } else if (states.get(task) == TaskState.OPEN) {
                    decide(task, random);
                }
            }
        }

        /** Half of what is held turns out to be spent; the rest goes back. */
        void settle(String when) {
            var spent = sumOfHeld() / 2;
            reservation = reservation.fund(
                    new ProjectFunded(project, version + 1, Asset.NEAR, yocto(funded), yocto(funded - spent), true));
            assertThat(reservation.reserved()).as(when).isEqualTo(yocto(spent));
        }

        void check(String when) {
            assertThat(reservation.reserved()).as(when).isEqualTo(yocto(sumOfHeld()));
            assertThat(reservation.reserved()).as(when).isLessThanOrEqualTo(yocto(funded));
            assertThat(reservation.tasks())
                    .as(when)
                    .isEqualTo(new TaskCounts(
                            count(TaskState.WAITING),
                            count(TaskState.OPEN),
                            count(TaskState.AGREED),
                            count(TaskState.CONTESTED),
                            count(TaskState.WITHDRAWN)));
        }

        private long sumOfHeld() {
            return held.stream().mapToLong(labels -> (long) labels * LABEL_COST).sum();
        }

        private long count(TaskState state) {
            return states.stream().filter(state::equals).count();
        }
    }
}
