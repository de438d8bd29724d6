package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;

/**
 * Answers in rows, each tasker's first of each task: who labels a task twice has no second voice.
 *
 * @param cells for each answer of the rows the number of its label
 * @param duplicates how many further answers there were
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over as they are: a copy of a hundred million answers is dear.
record DistinctAnswers(AnswerRows rows, int[] cells, long duplicates) {

    /**
     * Sorts answers and drops the further ones.
     *
     * @param cellOf for each answer, in the order of arrival, the number of its label
     */
    static DistinctAnswers of(AnswerCollector answers, int[] cellOf) {
        var sorted = answers.sorted();
        var cells = sorted.order();
        for (var place = 0; place < cells.length; place++) {
            cells[place] = cellOf[cells[place]];
        }
        var duplicates = markDuplicates(sorted.rows(), cells);
        return duplicates == 0
                ? new DistinctAnswers(sorted.rows(), cells, 0)
                : without(sorted.rows(), cells, duplicates);
    }

    private static final int DUPLICATE = -1;

    /** A tasker's last task tells whether they have been seen in this one: rows are read task by task. */
    private static long markDuplicates(AnswerRows rows, int[] cells) {
        var lastTask = new int[rows.taskers()];
        var duplicates = 0L;
        for (var task = 0; task < rows.tasks(); task++) {
            for (var place = rows.first(task); place < rows.first(task + 1); place++) {
                var tasker = rows.tasker(place);
                if (lastTask[tasker] == task + 1) {
                    cells[place] = DUPLICATE;
                    duplicates++;
                }
                lastTask[tasker] = task + 1;
            }
        }
        return duplicates;
    }

    private static DistinctAnswers without(AnswerRows rows, int[] cells, long duplicates) {
        var kept = new AnswerCollector();
        var keptCells = new int[cells.length - (int) duplicates];
        for (var task = 0; task < rows.tasks(); task++) {
            for (var place = rows.first(task); place < rows.first(task + 1); place++) {
                if (cells[place] != DUPLICATE) {
                    keptCells[kept.answers()] = cells[place];
                    kept.add(task, rows.tasker(place));
                }
            }
        }
        return new DistinctAnswers(kept.sorted().rows(), keptCells, duplicates);
    }
}
