package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.BatchRefinement;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Expectation-maximisation by the streaming rule itself: all tasks are decided with the skills that the last round's decisions
 * add up to, until nothing changes. So a project that has been refined is where its stream would have come to rest.
 */
public final class RepeatedDecisions implements BatchRefinement<LabelTable, DecidedTasks> {

    private static final int MOST_ROUNDS = 20;
    /** A confidence, or a label in the measure of its kind, that moves less than this has come to rest. */
    private static final double AT_REST = 1e-3;

    private final DecisionMethod method;

    public RepeatedDecisions(DecisionMethod method) {
        this.method = method;
    }

    @Override
    public DecidedTasks refine(LabelTable table) {
        var decided = decideAll(table, Map.of(), Map.of());
        for (var round = 1; round < MOST_ROUNDS; round++) {
            var next = decideAll(table, skills(table, decided), decided);
            var rests = areAtRest(table.kind(), decided, next);
            decided = next;
            if (rests) {
                break;
            }
        }
        return new DecidedTasks(table.rows().tasks(), decided, skills(table, decided));
    }

    /** Decides every task that has answers. */
    private Map<Integer, Decision> decideAll(
            LabelTable table, Map<TaskerId, Skill> skills, Map<Integer, Decision> before) {
        var rule = StreamingDecisions.of(table.kind(), method, skills);
        var decided = new TreeMap<Integer, Decision>();
        for (var task = 0; task < table.rows().tasks(); task++) {
            if (table.rows().count(task) > 0) {
                var last = before.get(task);
                decided.put(task, decide(rule, table, task, last == null ? Evidence.NONE : last.evidence()));
            }
        }
        return decided;
    }

    private static Decision decide(StreamingDecision rule, LabelTable table, int task, Evidence sent) {
        return rule.decide(
                new Question(table.kind(), table.controls().get(task), answers(table, task), sent, Stage.CLOSING));
    }

    private static List<Answer> answers(LabelTable table, int task) {
        var answers = new ArrayList<Answer>();
        for (var place = table.rows().first(task); place < table.rows().first(task + 1); place++) {
            answers.add(new Answer(
                    taskerId(table.rows().tasker(place)), table.labels().get(place)));
        }
        return answers;
    }

    private static Map<TaskerId, Skill> skills(LabelTable table, Map<Integer, Decision> decided) {
        var skills = new HashMap<TaskerId, Skill>();
        decided.forEach((task, decision) -> {
            var first = table.rows().first(task);
            for (var answer = 0; answer < table.rows().count(task); answer++) {
                var tasker = taskerId(table.rows().tasker(first + answer));
                decision.evidence()
                        .about(answer, table.labels().get(first + answer))
                        .ifPresent(skill -> skills.merge(tasker, skill, SkillSum::plus));
            }
        });
        return skills;
    }

    private static boolean areAtRest(LabelKind kind, Map<Integer, Decision> before, Map<Integer, Decision> now) {
        var measure = AgreementMeasures.of(kind);
        var unit = kind instanceof ScaleKind scale ? scale.tolerance() * scale.tolerance() : 1;
        return now.entrySet().stream().allMatch(entry -> {
            var old = before.get(entry.getKey());
            var decision = entry.getValue();
            return old != null
                    && Math.abs(old.confidence() - decision.confidence()) <= AT_REST
                    && measure.disagreement(old.label(), decision.label()) <= AT_REST * unit;
        });
    }

    /** The rules know taskers by id; a table's places serve as well as any. */
    static TaskerId taskerId(int place) {
        return new TaskerId(new UUID(0, place));
    }
}
