package dev.concord.consensus.aggregation;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * All answers of a project whose labels are too rich for arrays of numbers.
 *
 * @param labels the label of each answer of the rows, the same whenever it is asked for
 * @param controls the known answers of control tasks, by task
 */
public record LabelTable(LabelKind kind, AnswerRows rows, IntFunction<Label> labels, Map<Integer, Label> controls) {

    public LabelTable {
        controls = Map.copyOf(controls);
    }

    /** Returns the label of the answer at that place of the rows. */
    public Label label(int place) {
        return labels.apply(place);
    }
}
