package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Tasks of a project as the stream decides them after a refinement: one by one, with the skills of the refinement, and often by a
 * simpler model. As if no answer was known.
 */
public final class StreamedDecisions implements IntFunction<Decision> {

    private final LabelKind kind;
    private final AnswerRows rows;
    private final IntFunction<Label> labels;
    private final Estimate estimate;
    private final StreamingDecision rule;

    private StreamedDecisions(
            LabelKind kind, AnswerRows rows, IntFunction<Label> labels, Estimate estimate, StreamingDecision rule) {
        this.kind = kind;
        this.rows = rows;
        this.labels = labels;
        this.estimate = estimate;
        this.rule = rule;
    }

    /**
     * Takes the skills over.
     *
     * @param labels the label of each answer of the rows
     * @param estimate of the project's refinement
     */
    public static StreamedDecisions after(
            Estimate estimate, LabelKind kind, DecisionMethod method, AnswerRows rows, IntFunction<Label> labels) {
        var skills = new HashMap<TaskerId, Skill>();
        for (var tasker = 0; tasker < rows.taskers(); tasker++) {
            var id = RepeatedDecisions.taskerId(tasker);
            estimate.skill(tasker).ifPresent(skill -> skills.put(id, skill));
        }
        return new StreamedDecisions(kind, rows, labels, estimate, StreamingDecisions.of(kind, method, skills));
    }

    @Override
    public Decision apply(int task) {
        var sent = estimate.decision(task).evidence();
        return rule.decide(new Question(kind, null, answers(task), sent, Stage.OPEN));
    }

    private List<Answer> answers(int task) {
        var answers = new ArrayList<Answer>();
        for (var place = rows.first(task); place < rows.first(task + 1); place++) {
            answers.add(new Answer(RepeatedDecisions.taskerId(rows.tasker(place)), labels.apply(place)));
        }
        return answers;
    }
}
