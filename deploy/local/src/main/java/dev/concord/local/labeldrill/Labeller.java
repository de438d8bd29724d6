package dev.concord.local.labeldrill;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.label.Choice;
import dev.concord.local.client.Assignment;
import dev.concord.local.client.LabelOutcome;
import dev.concord.local.client.TaskerApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/** One tasker in a hurry, who sends some labels twice at once. Labels are drawn, so that tasks come to want more of them. */
final class Labeller {

    private static final int MOST_AT_ONCE = 3;
    private static final int ONE_TWICE_IN = 8;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final TaskerApi api;
    private final ProjectId project;
    private final List<String> classes;
    private final RandomGenerator random;
    private final LongAdder accepted;
    private final LongAdder leasedAgain;
    private final Map<String, SubmissionId> leased = new HashMap<>();

    /** Counts with others: labels that were accepted, and tasks that came again. */
    Labeller(
            TaskerApi api,
            ProjectId project,
            List<String> classes,
            RandomGenerator random,
            LongAdder accepted,
            LongAdder leasedAgain) {
        this.api = api;
        this.project = project;
        this.classes = List.copyOf(classes);
        this.random = random;
        this.accepted = accepted;
        this.leasedAgain = leasedAgain;
    }

    void label(long deadlineNanos) throws InterruptedException {
        while (System.nanoTime() < deadlineNanos) {
            var leases = api.leaseNext(project, 1 + random.nextInt(MOST_AT_ONCE));
            for (var assignment : leases.assignments()) {
                note(assignment);
                submit(assignment);
            }
            if (leases.assignments().isEmpty()) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private void note(Assignment assignment) {
        var before = leased.put(assignment.task(), assignment.id());
        if (before != null && !before.equals(assignment.id())) {
            leasedAgain.increment();
        }
    }

    private void submit(Assignment assignment) throws InterruptedException {
        var label = new Choice(classes.get(random.nextInt(classes.size())));
        var twin = random.nextInt(ONE_TWICE_IN) == 0
                ? Thread.startVirtualThread(() -> repeat(assignment, label))
                : Thread.currentThread();
        if (api.label(assignment, label) instanceof LabelOutcome.Accepted) {
            accepted.increment();
        }
        if (twin != Thread.currentThread()) {
            twin.join();
        }
    }

    private void repeat(Assignment assignment, Choice label) {
        try {
            api.label(assignment, label);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
