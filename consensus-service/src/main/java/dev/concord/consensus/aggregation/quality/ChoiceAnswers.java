package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;

/**
 * All answers of a project of choices, and how probable each class is for each task.
 *
 * @param given the class of each answer of the rows, from 0
 * @param beliefs of task t in class k at t times classes plus k, from 0 to 1; from a refinement, or the shares of votes
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over as they are: a copy of a hundred million answers is dear.
public record ChoiceAnswers(AnswerRows rows, int[] given, int classes, double[] beliefs) {

    public ChoiceAnswers {
        if (given.length != rows.answers() || beliefs.length != rows.tasks() * classes) {
            throw new IllegalArgumentException(
                    "given: %d, beliefs: %d (expected: %d, one for each answer, and %d tasks times %d)"
                            .formatted(given.length, beliefs.length, rows.answers(), rows.tasks(), classes));
        }
    }

    /** Believes each class as far as its share of votes. */
    public static ChoiceAnswers byVotes(AnswerRows rows, int[] given, int classes) {
        var beliefs = new double[rows.tasks() * classes];
        for (var task = 0; task < rows.tasks(); task++) {
            for (var place = rows.first(task); place < rows.first(task + 1); place++) {
                beliefs[task * classes + given[place]] += 1.0 / rows.count(task);
            }
        }
        return new ChoiceAnswers(rows, given, classes, beliefs);
    }

    CodedAnswers coded() {
        return new CodedAnswers(rows, given, classes);
    }
}
