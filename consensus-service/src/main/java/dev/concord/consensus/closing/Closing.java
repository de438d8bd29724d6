package dev.concord.consensus.closing;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.judging.Ending;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far one project's end has come. But for the phase it is in memory only: after a crash the pass begins again, which changes
 * nothing that was published, for every task remembers what it said last.
 */
final class Closing {

    private final Map<Form, StreamingDecision> rules = new HashMap<>();
    private Ending ending;
    private boolean waitsForRefinement;
    private String position = "";
    private long dueAt;
    private long tasks;
    private long tasksToRefine;
    private long labels;
    private long undecided;
    /** How long the tasks of this pass want reviewers to have. */
    private long reviewMillis;
    /**
     * The sum of the revisions in which the rewards of the labels were last said; unknown once a label was judged before its task
     * remembered in which.
     */
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

    /** Returns the partition's report, as the last pass adds up. */
    ProjectJudged judgedBy(int partition) {
        return new ProjectJudged(project(), partition, ending.partitions(), tasks, labels, revisions);
    }

    /** Returns how many tasks of this pass could not be decided. */
    long undecided() {
        return undecided;
    }

    boolean isDue(long now) {
        return now >= dueAt;
    }

    boolean isRefined() {
        return ending.isRefined();
    }

    /** Returns whether reviewers have their time still to come. */
    boolean isOpenToReviews() {
        return reviewMillis > 0 && ending.phase() != Ending.Phase.REVIEWED;
    }

    /** Returns when the reviewers' time ends: the same after a restart, once it was remembered. */
    long reviewsUntil(long now) {
        var remembered = ending.reviewsUntil();
        return remembered == null ? now + reviewMillis : remembered;
    }

    boolean waitsForRefinement() {
        return waitsForRefinement;
    }

    /** Returns whether a task was passed that is to be decided together with the whole project. */
    boolean hasTasksToRefine() {
        return tasksToRefine > 0;
    }

    /** Returns the rule, with the skills read once, by which all tasks of this pass are decided. */
    StreamingDecision ruleFor(OpenedTask task, Function<OpenedTask, StreamingDecision> read) {
        return rules.computeIfAbsent(new Form(task.labelKind(), task.policy().method()), _ -> read.apply(task));
    }

    /** A task is behind, in this state now. */
    void passed(String key, TaskState state) {
        position = key;
        var task = state.task();
        if (task != null) {
            tasks++;
            reviewMillis = Math.max(reviewMillis, task.reviewMillis());
            labels += state.labels().size();
            var said = state.revisionsSaid();
            revisions = revisions == null || said.isEmpty() ? null : Long.valueOf(revisions + said.getAsLong());
        }
    }

    void leftToRefinement(String key) {
        position = key;
        tasks++;
        tasksToRefine++;
    }

    void couldNotDecide(String key) {
        position = key;
        undecided++;
    }

    void waitForRefinement(long askAt) {
        waitsForRefinement = true;
        dueAt = askAt;
    }

    /** The project's end has come so far; all tasks are passed once more, from that time on. */
    void reached(Ending further, long at) {
        ending = further;
        waitsForRefinement = false;
        passAgain(at);
    }

    void passAgain(long at) {
        dueAt = at;
        position = "";
        tasks = 0;
        tasksToRefine = 0;
        labels = 0;
        undecided = 0;
        reviewMillis = 0;
        revisions = 0L;
        rules.clear();
    }

    private record Form(LabelKind kind, DecisionMethod method) {}
}
