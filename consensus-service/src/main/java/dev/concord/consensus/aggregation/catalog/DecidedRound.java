package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.packed.ByteColumn;
import dev.concord.consensus.aggregation.packed.ByteWriter;
import dev.concord.consensus.aggregation.packed.EvidenceBytes;
import dev.concord.consensus.aggregation.packed.PackedLabels;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One round of {@link RepeatedDecisions}: every task that has answers, decided with the skills that the round before added up to. Of each
 * decision it keeps the label, the confidence and the evidence, as bytes; the rest is decided once more when it is asked for.
 */
final class DecidedRound {

    private static final int UNDECIDED = -1;

    private final LabelTable table;
    private final StreamingDecision rule;
    /** What each task said in the round before, which the skills contain. */
    private final @Nullable ByteColumn sent;

    private final EvidenceBytes form;
    private final int[] placeOf;
    private final double[] confidences;
    private final PackedLabels labels;
    private final ByteColumn evidence = new ByteColumn();
    private final Map<TaskerId, Skill> skills = new HashMap<>();

    private DecidedRound(
            LabelTable table, DecisionMethod method, Map<TaskerId, Skill> learned, @Nullable ByteColumn sent) {
        this.table = table;
        this.rule = StreamingDecisions.of(table.kind(), method, learned);
        this.sent = sent;
        this.form = new EvidenceBytes(table.kind().classes());
        this.labels = new PackedLabels(table.kind());
        this.placeOf = new int[table.rows().tasks()];
        this.confidences = new double[placeOf.length];
        Arrays.fill(placeOf, UNDECIDED);
        for (var task = 0; task < placeOf.length; task++) {
            if (table.rows().count(task) > 0) {
                placeOf[task] = labels.size();
                keep(task, decision(task));
            }
        }
    }

    /** Decides as long as nothing is known of the taskers. */
    static DecidedRound first(LabelTable table, DecisionMethod method) {
        return new DecidedRound(table, method, Map.of(), null);
    }

    DecidedRound next(DecisionMethod method) {
        return new DecidedRound(table, method, skills, evidence);
    }

    int tasks() {
        return placeOf.length;
    }

    boolean isDecided(int task) {
        return placeOf[task] != UNDECIDED;
    }

    Label label(int task) {
        return labels.get(place(task));
    }

    double confidence(int task) {
        return confidences[place(task)];
    }

    Decision decision(int task) {
        var before = sent == null ? Evidence.NONE : form.read(sent.reader(place(task)));
        return rule.decide(
                new Question(table.kind(), table.controls().get(task), answers(task), before, Stage.CLOSING));
    }

    /** Returns what the decisions add up to. */
    Map<TaskerId, Skill> skills() {
        return skills;
    }

    private void keep(int task, Decision decision) {
        confidences[labels.size()] = decision.confidence();
        labels.add(decision.label());
        var writer = new ByteWriter();
        form.write(decision.evidence(), writer);
        evidence.add(writer.written());
        var first = table.rows().first(task);
        for (var answer = 0; answer < table.rows().count(task); answer++) {
            var tasker = taskerId(table.rows().tasker(first + answer));
            decision.evidence()
                    .about(answer, table.label(first + answer))
                    .ifPresent(skill -> skills.merge(tasker, skill, SkillSum::plus));
        }
    }

    private List<Answer> answers(int task) {
        var answers = new ArrayList<Answer>();
        for (var place = table.rows().first(task); place < table.rows().first(task + 1); place++) {
            answers.add(new Answer(taskerId(table.rows().tasker(place)), table.label(place)));
        }
        return answers;
    }

    private int place(int task) {
        if (placeOf[task] == UNDECIDED) {
            throw new IllegalArgumentException("task: " + task + " (expected: one that has answers)");
        }
        return placeOf[task];
    }

    private static TaskerId taskerId(int place) {
        return RepeatedDecisions.taskerId(place);
    }
}
