package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Question;
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

    /** A confidence that moved by less tells nobody anything. */
    private static final double SAME_CONFIDENCE = 0.005;

    private JudgeTask() {}

    /**
     * The task itself arrived, perhaps after some of its labels, which are then taken one by one as if they came now; or even
     * after its project's end, which is then its own.
     */
    public static Judgement afterTask(
            TaskState waiting, OpenedTask task, StreamingDecision rule, Panels panels, boolean ended) {
        var judgement = Judgement.silent(arrived(task, waiting.ruling()));
        for (var label : waiting.labels()) {
            if (task.problemWith(label.label()).isEmpty()) {
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
     * choose from.
     */
    public static Judgement afterLabel(TaskState state, StreamingDecision rule, Panels panels) {
        var waits = state.outcome() == null;
        if (waits && state.labels().size() == 1 && state.wanted() > 1 && state.knownLabel() == null) {
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

    /** The task competed for one more label of its project's budget, and won. Meanwhile it may have been decided otherwise. */
    public static Judgement granted(TaskState state) {
        var waits = state.task() != null
                && state.outcome() == null
                && state.labels().size() >= state.wanted();
        return waits && MoreLabels.isBelowMaximum(state) ? MoreLabels.oneMore(state) : Judgement.silent(state);
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
        var isNew = ended ? isAtAllNew(state, decision) : isNew(state, decision);
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
        var decision = decide(ruled, rule, Stage.OPEN);
        var told = ToldSkills.told(ruled, decision);
        return told.then(published(told.state(), decision));
    }

    /** No more labels will come, so whatever still waits is decided with what there is. */
    public static Judgement atEnd(TaskState state, StreamingDecision rule) {
        if (!state.waits()) {
            return Judgement.silent(state);
        }
        if (state.labels().isEmpty()) {
            return withdrawn(state);
        }
        var decision = decide(state, rule, Stage.CLOSING);
        var told = ToldSkills.told(state, decision);
        return told.then(published(told.state(), decision));
    }

    private static Decision decide(TaskState state, StreamingDecision rule, Stage stage) {
        var task = state.opened();
        var question = new Question(task.labelKind(), state.knownLabel(), state.answers(), state.sent(), stage);
        return rule.decide(question);
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
            var agrees = decision.parts().get(place).agrees();
            var reason = Entitlement.reason(state, place, outcome.state(), agrees);
            if (reason == label.judged()) {
                labels.add(label.agreeing(agrees));
            } else {
                events.add(Entitlement.due(state.opened(), label, reason, outcome.revision()));
                labels.add(label.judged(agrees, reason, outcome.revision()));
            }
        }
        return new Judgement(state.withLabels(labels).having(outcome), events, List.of());
    }

    private static AgreementState stateOf(TaskState state, Decision decision) {
        return confident(state, decision) ? AgreementState.AGREED : AgreementState.CONTESTED;
    }

    private static Revision nextRevision(@Nullable Outcome before) {
        return before == null ? Revision.FIRST : before.revision().next();
    }

    /** The last word on a task is the refined label itself, not one that is near enough to it. */
    private static boolean isAtAllNew(TaskState state, Decision decision) {
        var outcome = state.outcome();
        return isNew(state, decision) || outcome == null || !decision.label().equals(outcome.label());
    }

    private static boolean isNew(TaskState state, Decision decision) {
        var outcome = state.outcome();
        if (outcome == null
                || outcome.state() != stateOf(state, decision)
                || !isAsConfident(outcome, decision)
                || !SameLabel.isSame(state.opened().labelKind(), outcome.label(), decision.label())) {
            return true;
        }
        for (var place = 0; place < state.labels().size(); place++) {
            var label = state.labels().get(place);
            if (label.judged() == null
                    || label.agrees() != decision.parts().get(place).agrees()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsConfident(Outcome outcome, Decision decision) {
        var before = outcome.confidence();
        return before != null && Math.abs(before - decision.confidence()) <= SAME_CONFIDENCE;
    }
}
