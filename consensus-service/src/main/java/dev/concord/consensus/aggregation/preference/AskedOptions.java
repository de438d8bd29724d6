package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.Question;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question of preference by the places of its options, which stand in alphabetical order.
 *
 * @param rankings one for each answer, the best first
 * @param control the true ranking of a control task
 */
record AskedOptions(List<String> options, List<int[]> rankings, Optional<int[]> control) {

    static AskedOptions of(Question question) {
        var kind = question.kind(PreferenceKind.class);
        var labels = question.labels(Preference.class);
        var known = question.control(Preference.class);
        labels.forEach(label -> kind.problemWith(label).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        }));
        var options = sorted(known.orElse(labels.getFirst()));
        var rankings = labels.stream().map(label -> places(label, options)).toList();
        return new AskedOptions(options, rankings, known.map(label -> places(label, options)));
    }

    /** Returns the places of the ranked options; refuses a ranking of others than the task's. */
    static int[] places(Preference label, List<String> options) {
        if (!sorted(label).equals(options)) {
            throw new IllegalArgumentException(
                    "label.ranking: " + label.ranking() + " (expected the options: " + options + ")");
        }
        return label.ranking().stream().mapToInt(options::indexOf).toArray();
    }

    static List<String> sorted(Preference label) {
        return label.ranking().stream().sorted().toList();
    }

    static Preference label(List<String> options, int[] ranking) {
        return new Preference(Arrays.stream(ranking).mapToObj(options::get).toList());
    }
}
