package dev.concord.consensus.closing;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.judging.Ending;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far one project's rounds have come. In memory only: after a crash they begin again, which changes nothing that was
 * published, for every task remembers what it said last.
 */
final class Closing {

    private final Ending ending;
    private final Map<Form, StreamingDecision> rules = new HashMap<>();
    private int round = 1;
    private boolean learns;
    private String position = "";
    private long dueAt;
    private long tasks;
    private long labels;
    private long undecided;
    /** Unknown once a label was judged before its task remembered in which revision. */
    private @Nullable Long revisions = 0L;

    Closing(Ending ending, long dueAt) {
        this.ending = ending;
        this.dueAt = dueAt;
    }

    Ending ending() {
        return ending;
    }

    ProjectId project() {
        return ending.projectId();
    }

    String position() {
        return position;
    }

    long tasks() {
        return tasks;
    }

    long labels() {
        return labels;
    }

    /** Returns the sum of the revisions in which the rewards of the labels were last said, if it is known. */
    @Nullable
    Long revisions() {
        return revisions;
    }

    /** Returns how many tasks of this round could not be decided. */
    long undecided() {
        return undecided;
    }

    boolean isDue(long now) {
        return now >= dueAt;
    }

    boolean isLastRound(int rounds) {
        return round >= rounds;
    }

    /** Returns the rule, with the skills read once, by which all tasks of this round are decided. */
    StreamingDecision ruleFor(OpenedTask task, Function<OpenedTask, StreamingDecision> read) {
        var method = task.policy().method();
        learns |= method != DecisionMethod.MAJORITY;
        return rules.computeIfAbsent(new Form(task.labelKind(), method), _ -> read.apply(task));
    }

    /** A task is behind, in this state now. */
    void passed(String key, TaskState state) {
        position = key;
        if (state.task() != null) {
            tasks++;
            labels += state.labels().size();
            var said = state.revisionsSaid();
            revisions = revisions == null || said.isEmpty() ? null : Long.valueOf(revisions + said.getAsLong());
        }
    }

    void couldNotDecide(String key) {
        position = key;
        undecided++;
    }

    /** Begins the next round after a pause; the last one at once if no task of the project learns from skills. */
    void nextRound(int rounds, long now, long pauseMillis) {
        round = learns ? round + 1 : rounds;
        begin(learns ? now + pauseMillis : now);
    }

    void lastRoundAgain(long at) {
        begin(at);
    }

    private void begin(long at) {
        dueAt = at;
        position = "";
        tasks = 0;
        labels = 0;
        undecided = 0;
        revisions = 0L;
        rules.clear();
    }

    private record Form(LabelKind kind, DecisionMethod method) {}
}
