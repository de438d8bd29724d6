package dev.concord.consensus.aggregation;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.List;
import java.util.Map;

/**
 * All answers of a project whose labels are too rich for arrays of numbers.
 *
 * @param labels one for each answer of the rows
 * @param controls the known answers of control tasks, by task
 */
public record LabelTable(LabelKind kind, AnswerRows rows, List<Label> labels, Map<Integer, Label> controls) {

    public LabelTable {
        labels = List.copyOf(labels);
        controls = Map.copyOf(controls);
        if (labels.size() != rows.answers()) {
            throw new IllegalArgumentException(
                    "labels: " + labels.size() + " (expected: " + rows.answers() + ", one for each answer)");
        }
    }
}
