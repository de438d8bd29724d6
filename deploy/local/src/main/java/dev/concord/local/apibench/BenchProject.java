package dev.concord.local.apibench;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.bench.Committed;
import dev.concord.local.campaign.OrderProject;
import dev.concord.local.campaign.Progress;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.client.NewProject;
import dev.concord.local.client.TaskerApi;
import dev.concord.local.client.VendorApi;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A large project: a choice between two, three labels each, for so little that any number of tasks can be paid for. */
final class BenchProject {

    static final int LABELS_PER_TASK = 3;
    static final List<String> CLASSES = List.of("same", "different");

    private static final int LEASE_SECONDS = 7_200;
    private static final NearAmount REWARD = NearAmount.parse("1000");
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SLOWEST_TASKS_PER_SECOND = 500;
    /** As many as a tasker may ask for by name at once. */
    private static final int SCOUTED = 50;

    private final VendorApi vendor;
    private final Ids ids;
    private final Progress progress;
    private final ProjectId id;
    private final int tasks;

    BenchProject(VendorApi vendor, Ids ids, Progress progress, int tasks) {
        this.vendor = vendor;
        this.ids = ids;
        this.progress = progress;
        this.id = new ProjectId(ids.next());
        this.tasks = tasks;
    }

    ProjectId id() {
        return id;
    }

    /** Orders the project and pays for all of its labels. */
    void order() throws InterruptedException {
        var order = new NewProject(
                id,
                "For measuring",
                "",
                new ChoiceKind(CLASSES),
                new Policy(
                        new Overlap(LABELS_PER_TASK, LABELS_PER_TASK),
                        0.9,
                        DecisionMethod.DAWID_SKENE,
                        true,
                        LEASE_SECONDS),
                REWARD,
                RewardRule.EVERY_ACCEPTED_LABEL);
        // Twice the rewards: the platform's fee comes on top, and is less than they are.
        new OrderProject(vendor, ids).funded(order, REWARD.times(2L * LABELS_PER_TASK * tasks));
    }

    /** Imports all tasks as one file, and returns how many a second that were. */
    double importTasks() throws InterruptedException {
        var begin = System.nanoTime();
        var report = vendor.importTasks(id, "all", () -> new TaskLines(tasks));
        var nanos = System.nanoTime() - begin;
        if (report.accepted() != tasks) {
            throw new IllegalStateException(
                    "%d of %d tasks imported: %s".formatted(report.accepted(), tasks, report.errors()));
        }
        progress.step("imported %,d tasks".formatted(tasks));
        return tasks * 1e9 / nanos;
    }

    /** Opens the project, and returns how many tasks a second opened. */
    double open() throws InterruptedException {
        var begin = System.nanoTime();
        vendor.open(id);
        Waiting.until("all tasks are open", patience(), PAUSE, () -> {
            var open = vendor.project(id).tasks().open();
            progress.update("%,d of %,d tasks open".formatted(open, tasks));
            return open == tasks;
        });
        progress.step("all tasks are open");
        return tasks * 1e9 / (System.nanoTime() - begin);
    }

    /** Waits until the last tasks can be leased; then all that stand before them can. */
    void awaitLeasable(TaskerApi scout) throws InterruptedException {
        var last = IntStream.range(Math.max(0, tasks - SCOUTED), tasks)
                .mapToObj(TaskLines::name)
                .toList();
        Waiting.until(
                "the last tasks can be leased",
                patience(),
                PAUSE,
                () -> scout.lease(id, last).assignments().size() == last.size());
        progress.step("all tasks can be leased");
    }

    /** Waits until consensus knows all tasks: before that, it keeps the processors busy as it never does beside open tasks. */
    void awaitKnown(String kafka) throws InterruptedException {
        try (var committed = new Committed(kafka)) {
            committed.await(Topic.TASK_CREATED, tasks);
        }
        progress.step("all tasks are known to consensus");
    }

    /** Measures how long the project's page takes. */
    Figure page() throws InterruptedException {
        return ProjectPage.figure(vendor, id);
    }

    private Duration patience() {
        return PATIENCE.plusSeconds(tasks / SLOWEST_TASKS_PER_SECOND);
    }
}
