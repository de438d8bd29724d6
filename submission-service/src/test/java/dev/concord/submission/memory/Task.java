package dev.concord.submission.memory;

import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.memory.Standing.Holding;
import dev.concord.submission.memory.Standing.Skipped;
import dev.concord.submission.memory.Standing.Submitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one task; perhaps not yet that it exists. */
final class Task {

    final Map<TaskerId, Standing> standings = new LinkedHashMap<>();

    @Nullable
    TaskCreated created;

    boolean decided;
    boolean mayHaveForgottenLeases;
    int wanted;

    /** Who may give what is wanted; absent if anybody may. */
    @Nullable
    List<TaskerId> panel;

    /** What peers are asked about; absent if answers are asked for. */
    @Nullable
    String proposed;

    /** Returns why no more taskers may take the task, or nothing. */
    @Nullable
    String refusal() {
        if (created == null) {
            return "unknown-task";
        }
        var submissions = count(Submitted.class);
        var most = Math.min(wanted, created.policy().mostLabels());
        if (submissions >= created.policy().mostLabels() || decided) {
            return "enough-labels";
        }
        return submissions + count(Holding.class) >= most ? "all-slots-taken" : null;
    }

    boolean isControl() {
        return created != null && created.controlLabel() != null;
    }

    boolean limitsAgents() {
        return created != null && created.policy().agentPercent().isPresent();
    }

    /** Returns whether one more agent may take the task, which has a free slot. */
    boolean takesAgent() {
        if (created == null) {
            return false;
        }
        var policy = created.policy();
        return !limitsAgents() || agents() < policy.mostAgents(Math.min(wanted, policy.mostLabels()));
    }

    private long agents() {
        return standings.values().stream().filter(Task::isAgents).count();
    }

    private static boolean isAgents(Standing standing) {
        return switch (standing) {
            case Holding holding -> holding.lease().agent();
            case Submitted submitted -> submitted.agent();
            case Skipped _ -> false;
        };
    }

    void want(int labels) {
        wanted = Math.max(wanted, labels);
    }

    void want(LabelWanted asked) {
        if (asked.wanted() > wanted) {
            panel = asked.panel() == null ? panel : asked.panel();
            proposed = asked.proposed() == null ? proposed : asked.proposed();
        }
        want(asked.wanted());
    }

    boolean isAsked(TaskerId tasker) {
        return panel == null || panel.contains(tasker);
    }

    private long count(Class<?> kind) {
        return standings.values().stream().filter(kind::isInstance).count();
    }
}
