package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Map;
import java.util.Optional;

/** All answers of a project of choices: one set for each answer of the rows, and what is known of the control tasks. */
final class SetTable {

    private final AnswerRows rows;
    private final PackedSets sets;
    private final Map<Integer, boolean[]> controls;
    private final boolean[] known;
    private final int[] votes;

    /** Takes the known answers of control tasks by task: whether each class applies, by place. */
    SetTable(AnswerRows rows, PackedSets sets, Map<Integer, boolean[]> controls) {
        if (sets.size() != rows.answers()) {
            throw new IllegalArgumentException(
                    "sets: " + sets.size() + " (expected: " + rows.answers() + ", one for each answer)");
        }
        this.rows = rows;
        this.sets = sets;
        this.controls = Map.copyOf(controls);
        this.known = new boolean[rows.tasks()];
        controls.keySet().stream().filter(task -> task < known.length).forEach(task -> known[task] = true);
        this.votes = new int[rows.tasks()];
        for (var task = 0; task < votes.length; task++) {
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                votes[task] += sets.classesIn(answer);
            }
        }
    }

    AnswerRows rows() {
        return rows;
    }

    PackedSets sets() {
        return sets;
    }

    /** Returns whether each class applies, by place, where that is known. */
    Optional<boolean[]> control(int task) {
        return Optional.ofNullable(controls.get(task));
    }

    boolean isControl(int task) {
        return known[task];
    }

    int classes() {
        return sets.classes().size();
    }

    /** Returns how often the task's answers name a class, whichever it is. */
    int votes(int task) {
        return votes[task];
    }

    /** Says whether a task tells anything of its taskers: a single label would only confirm itself. */
    boolean tells(int task) {
        return rows.count(task) > 1 || (rows.count(task) == 1 && known[task]);
    }
}
