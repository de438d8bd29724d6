package dev.concord.consensus.closing;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.judging.JudgingMeters;
import dev.concord.consensus.judging.Outlet;
import dev.concord.consensus.judging.TaskStates;
import dev.concord.consensus.judging.domain.Count;
import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.skill.PublishedSkills;
import dev.concord.consensus.skill.SkillBook;
import dev.concord.contracts.event.DecisionMethod;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the tasks of a closing project: decided already, decided now with what there is, or withdrawn. */
final class EndTasks {

    private static final Logger LOG = LoggerFactory.getLogger(EndTasks.class);
    private static final Headers NO_CAUSE = new RecordHeaders();

    private final TaskStates states;
    private final PublishedSkills published;
    private final SkillBook skills;
    private final Outlet outlet;
    private final JudgingMeters meters;

    EndTasks(TaskStates states, PublishedSkills published, SkillBook skills, Outlet outlet, JudgingMeters meters) {
        this.states = states;
        this.published = published;
        this.skills = skills;
        this.outlet = outlet;
        this.meters = meters;
    }

    /** Passes one task; what it comes to is the closing's to add up. */
    void pass(Closing closing, TaskStates.Entry entry, long now) {
        var state = entry.state();
        var task = state.task();
        if (task == null) {
            dropWithoutTask(entry);
            closing.passed(entry.key(), state);
        } else if (!closing.isRefined() && isRefinable(task) && !state.labels().isEmpty()) {
            closing.leftToRefinement(entry.key());
        } else if (state.waits()) {
            decide(closing, entry, task, now);
        } else {
            closing.passed(entry.key(), state);
        }
    }

    /** Majorities learn from nothing but their own labels. */
    private static boolean isRefinable(OpenedTask task) {
        return task.policy().method() != DecisionMethod.MAJORITY;
    }

    private void decide(Closing closing, TaskStates.Entry entry, OpenedTask task, long now) {
        try {
            var rule = closing.ruleFor(task, this::latestRule);
            var judgement = meters.timed(() -> JudgeTask.atEnd(entry.state(), rule));
            keep(entry, judgement, now);
            closing.passed(entry.key(), judgement.state());
        } catch (RuntimeException fault) {
            // A fault of the rules must not stop all other projects. This one stays closing.
            meters.undecidable();
            if (closing.undecided() == 0) {
                LOG.error("task {} cannot be decided, the first such of this pass", task.taskId(), fault);
            }
            closing.couldNotDecide(entry.key());
        }
    }

    private void keep(TaskStates.Entry entry, Judgement judgement, long now) {
        states.put(new TaskStates.Entry(entry.key(), judgement.state()));
        outlet.send(judgement, now, NO_CAUSE);
    }

    /** A task is created long before its first label, so behind the marker there is none to come. */
    private void dropWithoutTask(TaskStates.Entry entry) {
        states.remove(entry);
        meters.uncounted(Count.Reason.NO_TASK, entry.state().labels().size());
    }

    private StreamingDecision latestRule(OpenedTask task) {
        return skills.latest(task.projectId(), task.labelKind(), task.policy().method(), published);
    }
}
