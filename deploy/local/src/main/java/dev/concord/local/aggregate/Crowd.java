package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Recorded crowd work, loaded. Tasks and taskers are numbered in the order in which they first come in the file.
 *
 * @param cells for each answer of the rows the number of its label
 * @param labels the distinct labels
 * @param gold for each task the number of the label that is known to be right; -1 if none is
 * @param duplicates how many lines were dropped because their tasker had labelled the task before
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over as they are: a copy of a hundred million answers is dear.
record Crowd(
        LabelForm form,
        LabelKind kind,
        Names tasks,
        Names taskers,
        AnswerRows rows,
        int[] cells,
        List<Label> labels,
        int[] gold,
        long duplicates) {

    Label label(int answer) {
        return labels.get(cells[answer]);
    }

    Optional<Label> known(int task) {
        return gold[task] < 0 ? Optional.empty() : Optional.of(labels.get(gold[task]));
    }

    /** Returns the tasks with a known answer. */
    IntStream knownTasks() {
        return IntStream.range(0, gold.length).filter(task -> gold[task] >= 0);
    }

    /** Returns how many labels each tasker gave. */
    int[] labelsByTasker() {
        var counts = new int[taskers.size()];
        Arrays.stream(rows.taskerOf()).forEach(tasker -> counts[tasker]++);
        return counts;
    }
}
