package dev.concord.consensus.crowd;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A crowd's transcripts in some order, of each task no more than the first few: decided as they come, or all together. */
final class TranscribedCrowd {

    private static final int LABELS_BETWEEN_SKILLS = 400;

    private final Crowd crowd;
    private final List<Crowd.Given> labels = new ArrayList<>();

    TranscribedCrowd(Crowd crowd, int overlap, long seed) {
        this.crowd = crowd;
        var order = new ArrayList<>(crowd.labels());
        Collections.shuffle(order, new Random(seed));
        var counts = new int[crowd.tasks()];
        for (var given : order) {
            if (counts[given.task()]++ < overlap) {
                labels.add(given);
            }
        }
    }

    /** Returns the first label of each task. */
    Map<Integer, Label> firstLabels() {
        var first = new HashMap<Integer, Label>();
        labels.forEach(given -> first.putIfAbsent(given.task(), given.label()));
        return first;
    }

    Estimate refined() {
        var refinement = Refinements.of(crowd.kind(), DecisionMethod.ROVER);
        labels.forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
        return refinement.refine();
    }

    /** Decides each task at each of its labels, with skills that lag; all are decided once more at the end. */
    Map<Integer, Label> streamed() {
        var answers = new HashMap<Integer, List<Answer>>();
        var decisions = new HashMap<Integer, Decision>();
        var skills = new HashMap<TaskerId, Skill>();
        var rule = StreamingDecisions.of(crowd.kind(), DecisionMethod.ROVER, skills);
        for (var place = 0; place < labels.size(); place++) {
            if (place % LABELS_BETWEEN_SKILLS == 0) {
                rule = StreamingDecisions.of(crowd.kind(), DecisionMethod.ROVER, skills);
            }
            var given = labels.get(place);
            var ofTask = answers.computeIfAbsent(given.task(), _ -> new ArrayList<>());
            ofTask.add(new Answer(new TaskerId(new UUID(0, given.tasker())), given.label()));
            var sent = sent(decisions, given.task());
            var decision = rule.decide(new Question(crowd.kind(), null, ofTask, sent, Stage.OPEN));
            decisions.put(given.task(), decision);
            tell(skills, ofTask, sent, decision.evidence());
        }
        var last = StreamingDecisions.of(crowd.kind(), DecisionMethod.ROVER, skills);
        var decided = new HashMap<Integer, Label>();
        answers.forEach((task, ofTask) -> decided.put(
                task,
                last.decide(new Question(crowd.kind(), null, ofTask, sent(decisions, task), Stage.CLOSING))
                        .label()));
        return decided;
    }

    private static Evidence sent(Map<Integer, Decision> decisions, int task) {
        var decision = decisions.get(task);
        return decision == null ? Evidence.NONE : decision.evidence();
    }

    private static void tell(Map<TaskerId, Skill> skills, List<Answer> answers, Evidence sent, Evidence now) {
        for (var place = 0; place < answers.size(); place++) {
            var answer = answers.get(place);
            now.about(place, answer.label()).ifPresent(skill -> skills.merge(answer.taskerId(), skill, SkillSum::plus));
            sent.about(place, answer.label())
                    .ifPresent(skill ->
                            skills.computeIfPresent(answer.taskerId(), (_, sum) -> SkillSum.minus(sum, skill)));
        }
    }
}
