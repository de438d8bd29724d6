package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.Question;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks of all answers to a question of regions.
 *
 * @param marks of each answer, the same mark only once
 * @param repeated how many marks of each answer were there before
 * @param classCount how many classes there are to choose from
 */
record GivenMarks<R>(List<List<R>> marks, List<Integer> repeated, int classCount) {

    GivenMarks {
        marks = List.copyOf(marks);
        repeated = List.copyOf(repeated);
    }

    static <R> GivenMarks<R> of(Question question, RegionForm<R> form) {
        var marks = new ArrayList<List<R>>();
        var repeated = new ArrayList<Integer>();
        for (var label : question.labels(Label.class)) {
            question.kind().problemWith(label).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
            var given = form.regions(label);
            var different = given.stream().distinct().toList();
            marks.add(different);
            repeated.add(given.size() - different.size());
        }
        return new GivenMarks<>(marks, repeated, question.kind().classes().size());
    }

    /** Returns how many marks an answer has on average. */
    double meanMarks() {
        return marks.stream().mapToInt(List::size).average().orElse(0);
    }

    int answers() {
        return marks.size();
    }
}
