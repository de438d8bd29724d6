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
        question.kind(PreferenceKind.class);
        var labels = question.labels(Preference.class);
        var known = question.control(Preference.class);
        var options = known.orElse(labels.getFirst()).ranking().stream().sorted().toList();
        var rankings = labels.stream().map(label -> places(label, options)).toList();
        return new AskedOptions(options, rankings, known.map(label -> places(label, options)));
    }

    /** Refuses a ranking of other options than the task's. */
    static int[] places(Preference label, List<String> options) {
        var places = label.ranking().stream().mapToInt(options::indexOf).toArray();
        if (!label.ranking().stream().sorted().toList().equals(options)) {
            throw new IllegalArgumentException(
                    "label.ranking: " + label.ranking() + " (expected the options: " + options + ")");
        }
        return places;
    }

    static Preference label(List<String> options, int[] ranking) {
        return new Preference(Arrays.stream(ranking).mapToObj(options::get).toList());
    }
}
