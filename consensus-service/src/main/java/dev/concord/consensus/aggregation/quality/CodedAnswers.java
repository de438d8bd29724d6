package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.packed.LabelNumbers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Answers of which it only matters which are the same.
 *
 * @param codes of each answer, from 0
 * @param distinct how many codes there are
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over as they are: a copy of a hundred million codes is dear.
record CodedAnswers(AnswerRows rows, int[] codes, int distinct) {

    /** Numbers that are equal get the same code, greater ones a greater code. */
    static CodedAnswers of(AnswerRows rows, double[] values) {
        var sorted = Arrays.stream(values).sorted().distinct().toArray();
        var codes = Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(sorted, value))
                .toArray();
        return new CodedAnswers(rows, codes, sorted.length);
    }

    /** Labels that are equal get the same code. */
    static CodedAnswers of(LabelTable table) {
        var codes = new LabelNumbers(table.kind());
        var given = IntStream.range(0, table.rows().answers())
                .map(place -> codes.number(table.label(place)))
                .toArray();
        return new CodedAnswers(table.rows(), given, codes.size());
    }

    /** Takes each code for a class. */
    ChoiceAnswers byVotes() {
        return ChoiceAnswers.byVotes(rows, codes, distinct);
    }

    /** Returns how often each code was given. */
    int[] counts() {
        var counts = new int[distinct];
        for (var code : codes) {
            counts[code]++;
        }
        return counts;
    }

    /** Returns the share of a code among the answers to a task by others than the one at that place; at least one other. */
    double shareOfOthers(int task, int place, int code) {
        var same = 0;
        for (var other = rows.first(task); other < rows.first(task + 1); other++) {
            same += other != place && codes[other] == code ? 1 : 0;
        }
        return same / (double) (rows.count(task) - 1);
    }
}
