package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.Revision;
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
    public static Judgement afterTask(TaskState waiting, OpenedTask task, StreamingDecision rule, boolean ended) {
        var judgement = Judgement.silent(TaskState.UNKNOWN.with(task));
        for (var label : waiting.labels()) {
            if (FittingLabel.fits(judgement.state(), label.label())) {
                judgement = judgement.then(afterLabel(judgement.state().with(label), rule));
            }
        }
        return ended ? judgement.then(atEnd(judgement.state(), rule, true)) : judgement;
    }

    /** The state has one label more. Before the wanted ones are there, nothing is published. */
    public static Judgement afterLabel(TaskState state, StreamingDecision rule) {
        var decision = decide(state, rule, Stage.OPEN);
        var told = told(state, decision);
        if (state.outcome() == null) {
            if (state.labels().size() < state.wanted()) {
                return told;
            }
            if (!confident(state, decision) && state.wanted() < mostWanted(state)) {
                return told.then(wantOneMore(told.state()));
            }
        }
        return told.then(published(told.state(), decision));
    }

    /**
     * No more labels will come. Skills are told whatever changed; only the last round publishes, and only what is new.
     */
    public static Judgement atEnd(TaskState state, StreamingDecision rule, boolean lastRound) {
        if (state.labels().isEmpty()) {
            return lastRound && state.outcome() == null ? withdrawn(state) : Judgement.silent(state);
        }
        var decision = decide(state, rule, Stage.CLOSING);
        var told = told(state, decision);
        return lastRound && changes(state, decision) ? told.then(published(told.state(), decision)) : told;
    }

    private static Decision decide(TaskState state, StreamingDecision rule, Stage stage) {
        var task = state.opened();
        var question = new Question(task.labelKind(), task.controlLabel(), state.answers(), state.sent(), stage);
        return rule.decide(question);
    }

    private static boolean confident(TaskState state, Decision decision) {
        return decision.confidence() >= state.opened().policy().confidence();
    }

    private static int mostWanted(TaskState state) {
        return state.opened().policy().overlap().max();
    }

    private static Judgement wantOneMore(TaskState state) {
        var task = state.opened();
        var wanted = state.wanted() + 1;
        return new Judgement(
                state.wanting(wanted), List.of(new LabelWanted(task.taskId(), task.projectId(), wanted)), List.of());
    }

    private static Judgement withdrawn(TaskState state) {
        var outcome = new Outcome(nextRevision(state.outcome()), AgreementState.WITHDRAWN, null);
        var event = Announcement.withdrawn(state, outcome.revision());
        return new Judgement(state.having(outcome), List.of(event), List.of());
    }

    private static Judgement published(TaskState state, Decision decision) {
        var outcome = new Outcome(nextRevision(state.outcome()), stateOf(state, decision), decision.label());
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

    private static boolean changes(TaskState state, Decision decision) {
        var outcome = state.outcome();
        if (outcome == null
                || outcome.state() != stateOf(state, decision)
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

    /** Remembers the decision's evidence, and says how it differs from what was told before. */
    private static Judgement told(TaskState state, Decision decision) {
        var now = decision.evidence();
        if (now.equals(state.sent())) {
            return Judgement.silent(state);
        }
        var changes = new ArrayList<SkillEvidence>();
        for (var place = 0; place < state.labels().size(); place++) {
            change(state, place, now).ifPresent(changes::add);
        }
        return new Judgement(state.telling(now), List.of(), changes);
    }

    private static Optional<SkillEvidence> change(TaskState state, int place, Evidence now) {
        var label = state.labels().get(place);
        var before = state.sent().about(place, label.label());
        return now.about(place, label.label()).map(skill -> {
            var change = before.map(old -> SkillSum.minus(skill, old)).orElse(skill);
            return new SkillEvidence(state.opened().projectId(), label.taskerId(), before.isPresent() ? 0 : 1, change);
        });
    }
}
