package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.local.recorded.ControlTasks;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.Names;
import dev.concord.local.recorded.UnusableOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Recorded crowd work, loaded. Tasks and taskers are numbered in the order in which they first come in the file.
 *
 * @param kind that all given labels fit; what is known to be right may not: it is for measuring, and teaches nothing
 * @param cells for each answer of the rows the number of its label
 * @param labels the distinct labels, those that were given before those that are only known
 * @param given how many of them were given
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
        int given,
        int[] gold,
        long duplicates) {

    /** Returns the crowd with control tasks: their answers are told, so that its kind has a place for them. */
    Crowd told(Map<Integer, Label> controls) {
        if (controls.values().stream().allMatch(label -> kind.problemWith(label).isEmpty())) {
            return this;
        }
        var told = new ArrayList<>(givenLabels());
        told.addAll(controls.values());
        return new Crowd(form, form.kindOf(told), tasks, taskers, rows, cells, labels, given, gold, duplicates);
    }

    /** Returns the labels that were given, by their numbers. */
    List<Label> givenLabels() {
        return labels.subList(0, given);
    }

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

    /**
     * Draws control tasks from those with a known answer.
     *
     * @throws UnusableOption if no other task with a known answer would remain
     */
    Map<Integer, Label> drawn(int count, long seed) {
        var controls = new HashMap<Integer, Label>();
        if (count > 0) {
            ControlTasks.drawn(knownTasks().boxed().toList(), count, seed)
                    .forEach(task -> controls.put(task, known(task).orElseThrow()));
        }
        return Map.copyOf(controls);
    }

    /** Returns how many labels each tasker gave. */
    int[] labelsByTasker() {
        var counts = new int[taskers.size()];
        Arrays.stream(rows.taskerOf()).forEach(tasker -> counts[tasker]++);
        return counts;
    }
}
