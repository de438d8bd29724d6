package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.TaskRefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides a task again whenever something that matters has changed. */
public final class JudgeTask {

    private JudgeTask() {}

    /**
     * The task itself arrived, perhaps after some of its labels, which are then taken one by one as if they came now; or even
     * after its project's end, which is then its own.
     */
    public static Judgement afterTask(
            TaskState waiting, OpenedTask task, StreamingDecision rule, Panels panels, boolean ended) {
        var judgement = Judgement.silent(arrived(task, waiting.ruling()));
        for (var label : waiting.labels()) {
            if (judgement.state().fits(label.label())) {
                judgement = judgement.then(afterLabel(judgement.state().with(label), rule, panels));
            }
        }
        return ended ? judgement.then(atEnd(judgement.state(), rule)) : judgement;
    }

    private static TaskState arrived(OpenedTask task, @Nullable Ruling ruling) {
        var arrived = TaskState.UNKNOWN.with(task);
        return ruling == null || task.problemWith(ruling.label()).isPresent() ? arrived : arrived.ruled(ruling);
    }

    /**
     * The state has one label more. Before the wanted ones are there, nothing is published; what they tell of the taskers is told
     * from the second on, for a first one says nothing that its tasker's skill did not, unless the answer is known. Is there
     * doubt still, one more is wanted, up to the maximum; then those of a panel, if the project has panels and enough taskers to
     * choose from; or the verdicts of peers, as long as their review takes.
     */
    public static Judgement afterLabel(TaskState state, StreamingDecision rule, Panels panels) {
        var reviewed = ReviewedTask.of(state);
        if (reviewed.filter(ReviewedTask::isOpen).isPresent()) {
            return reviewed.get().wantMore(panels);
        }
        var waits = state.outcome() == null && reviewed.isEmpty();
        if (waits && saysNothingYet(state)) {
            return Judgement.silent(state);
        }
        var decision = decide(state, rule, Stage.OPEN);
        var told = ToldSkills.told(state, decision);
        if (waits) {
            if (state.labels().size() < state.wanted()) {
                return told;
            }
            var more = confident(state, decision)
                    ? Optional.<Judgement>empty()
                    : MoreLabels.wanted(told.state(), decision, panels);
            if (more.isPresent()) {
                return told.then(more.get());
            }
        }
        return told.then(published(told.state(), decision));
    }

    private static boolean saysNothingYet(TaskState state) {
        return state.labels().size() == 1 && state.wanted() > 1 && state.knownLabel() == null;
    }

    /** The task competed for one more label of its project's budget, and won. Meanwhile it may have been decided otherwise. */
    public static Judgement granted(TaskState state) {
        return isServed(state) && MoreLabels.isBelowMaximum(state)
                ? MoreLabels.oneMore(state)
                : Judgement.silent(state);
    }

    /** The task competed for one more label of its project's budget, which is spent. It is decided with what there is. */
    public static Judgement withoutMore(TaskState state, StreamingDecision rule) {
        if (!isServed(state)) {
            return Judgement.silent(state);
        }
        return decided(state, rule, Stage.OPEN);
    }

    /** Returns whether all labels that were wanted are there, and nothing is published yet. */
    private static boolean isServed(TaskState state) {
        return state.task() != null && state.outcome() == null && state.labels().size() >= state.wanted();
    }

    /**
     * All tasks of the project were decided together. That holds for this one if it has the same labels still; if not, it is
     * decided again by itself, as is one on which a reviewer has ruled. Only what is new is published, and nothing of a task that
     * still waits for labels.
     *
     * @param ended whether no more labels will come
     */
    public static Judgement afterRefinement(
            TaskState state, TaskRefined refined, StreamingDecision rule, boolean ended) {
        if (state.labels().isEmpty()) {
            return Judgement.silent(state);
        }
        var decision = RefinedDecision.of(state, refined)
                .orElseGet(() -> decide(state, rule, ended ? Stage.CLOSING : Stage.OPEN));
        var told = ToldSkills.told(state, decision);
        var mayBePublished = ended || state.outcome() != null;
        var now = stateOf(state, decision);
        var isNew = ended ? NewDecision.isAtAllNew(state, decision, now) : NewDecision.isNew(state, decision, now);
        return mayBePublished && isNew ? told.then(published(told.state(), decision)) : told;
    }

    /**
     * A reviewer has ruled. Where nothing was published yet, the ruling waits for the first decision; else it is published, even
     * if it only confirms, for somebody asked.
     */
    public static Judgement afterReview(TaskState state, Ruling ruling, StreamingDecision rule) {
        var ruled = state.ruled(ruling);
        if (ruled.equals(state) || ruled.outcome() == null || ruled.labels().isEmpty()) {
            return Judgement.silent(ruled);
        }
        return decided(ruled, rule, Stage.OPEN);
    }

    /** No more labels will come, so whatever still waits is decided with what there is. */
    public static Judgement atEnd(TaskState state, StreamingDecision rule) {
        if (!state.waits()) {
            return Judgement.silent(state);
        }
        if (state.labels().isEmpty()) {
            return withdrawn(state);
        }
        return decided(state, rule, Stage.CLOSING);
    }

    private static Decision decide(TaskState state, StreamingDecision rule, Stage stage) {
        return ReviewedTask.of(state)
                .map(reviewed -> reviewed.decision(rule, stage))
                .orElseGet(() -> rule.decide(state.question(state.knownLabel(), stage)));
    }

    /** What is decided is told of the taskers, and published. */
    private static Judgement decided(TaskState state, StreamingDecision rule, Stage stage) {
        var decision = decide(state, rule, stage);
        var told = ToldSkills.told(state, decision);
        return told.then(published(told.state(), decision));
    }

    private static boolean confident(TaskState state, Decision decision) {
        return decision.confidence() >= state.opened().policy().confidence();
    }

    private static Judgement withdrawn(TaskState state) {
        var outcome = new Outcome(nextRevision(state.outcome()), AgreementState.WITHDRAWN, null, 0.0);
        var event = Announcement.withdrawn(state, outcome.revision());
        return new Judgement(state.having(outcome), List.of(event), List.of());
    }

    private static Judgement published(TaskState state, Decision decision) {
        var outcome = new Outcome(
                nextRevision(state.outcome()), stateOf(state, decision), decision.label(), decision.confidence());
        var events = new ArrayList<Event>();
        events.add(Announcement.of(state, decision, outcome.state(), outcome.revision()));
        var labels = new ArrayList<CountedLabel>();
        for (var place = 0; place < state.labels().size(); place++) {
            var label = state.labels().get(place);
            var agrees = state.part(decision, place).agrees();
            var reason = Entitlement.reason(state, place, outcome.state(), agrees);
            if (reason == label.judged() && !Entitlement.isShared(state.opened(), reason)) {
                labels.add(label.agreeing(agrees));
            } else {
                events.add(Entitlement.due(state.opened(), label, reason, decision, outcome.revision()));
                labels.add(label.judged(agrees, reason, outcome.revision()));
            }
        }
        return new Judgement(state.withLabels(labels).having(outcome), events, List.of());
    }

    private static AgreementState stateOf(TaskState state, Decision decision) {
        return ReviewedTask.of(state)
                .map(ReviewedTask::outcome)
                .orElseGet(() -> confident(state, decision) ? AgreementState.AGREED : AgreementState.CONTESTED);
    }

    private static Revision nextRevision(@Nullable Outcome before) {
        return before == null ? Revision.FIRST : before.revision().next();
    }
}
