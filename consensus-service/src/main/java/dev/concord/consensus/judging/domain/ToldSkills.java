package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a task tells of its taskers, and of the models that predicted: always the difference from what it has told before. */
final class ToldSkills {

    private ToldSkills() {}

    /** Remembers the decision's evidence, and says how it differs from what was told before. */
    static Judgement told(TaskState state, Decision decision) {
        var now = decision.evidence();
        if (now.equals(state.sent())) {
            return Judgement.silent(state);
        }
        var changes = new ArrayList<SkillEvidence>();
        var answers = state.answers();
        for (var place = 0; place < answers.size(); place++) {
            change(state, place, answers.get(place), now).ifPresent(changes::add);
        }
        return new Judgement(state.telling(now), List.of(), changes);
    }

    /** New minus old; where a decision says nothing any more, what was said is taken back. */
    private static Optional<SkillEvidence> change(TaskState state, int place, Answer answer, Evidence now) {
        var before = state.sent().about(place, answer.label());
        var after = now.about(place, answer.label());
        if (before.isEmpty()) {
            return after.map(skill -> evidence(state, answer, 1, skill));
        }
        var old = before.get();
        return Optional.of(after.map(skill -> evidence(state, answer, 0, SkillSum.minus(skill, old)))
                .orElseGet(() -> evidence(state, answer, -1, SkillSum.minus(SkillSum.minus(old, old), old))));
    }

    private static SkillEvidence evidence(TaskState state, Answer answer, int labels, Skill change) {
        return new SkillEvidence(state.opened().projectId(), answer.taskerId(), labels, change);
    }
}
