package dev.concord.local.apibench;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.local.client.Assignment;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.LabelOutcome;
import dev.concord.local.client.TaskerApi;
import java.util.ArrayList;
import java.util.List;

/** Many taskers who take turns. */
record Labellers(ProjectId project, List<TaskerApi> taskers) {

    /** A tasker may not hold more of a project. */
    private static final int MOST_HELD = 100;

    /** As many as may be leased at once. */
    private static final int AT_ONCE = 50;

    Labellers {
        taskers = List.copyOf(taskers);
    }

    /** A lease, and whose it is. */
    record Held(TaskerApi tasker, Assignment assignment) {}

    /** Registers as many taskers as can hold so many leases, with room for twice as many. */
    static Labellers holding(int leases, ProjectId project, ConcordClient client, Ids ids) throws InterruptedException {
        var taskers = new ArrayList<TaskerApi>();
        for (var left = 2 * leases / MOST_HELD + 1; left > 0; left--) {
            taskers.add(client.asTasker(client.registerTasker(new TaskerId(ids.next()), false)));
        }
        return new Labellers(project, taskers);
    }

    TaskerApi turn(int number) {
        return taskers.get(number % taskers.size());
    }

    boolean lease(int number) throws InterruptedException {
        return turn(number).leaseNext(project, 1).assignments().size() == 1;
    }

    /** Leases so many tasks, each to one of them. */
    List<Held> leases(int count) throws InterruptedException {
        var held = new ArrayList<Held>();
        for (var number = 0; held.size() < count; number++) {
            var tasker = turn(number);
            var leased = tasker.leaseNext(project, AT_ONCE).assignments();
            if (leased.isEmpty()) {
                throw new IllegalStateException(
                        "%d of %d leases (expected: more --tasks)".formatted(held.size(), count));
            }
            leased.forEach(assignment -> held.add(new Held(tasker, assignment)));
        }
        return List.copyOf(held);
    }

    static boolean submit(Held held) throws InterruptedException {
        return held.tasker().label(held.assignment(), new Choice(BenchProject.CLASSES.getFirst()))
                instanceof LabelOutcome.Accepted;
    }
}
