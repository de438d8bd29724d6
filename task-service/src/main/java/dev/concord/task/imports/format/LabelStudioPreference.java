package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.LabelStudioResult.ofType;
import static dev.concord.task.imports.format.LabelStudioResult.single;
import static dev.concord.task.imports.format.LabelStudioResult.texts;

import dev.concord.contracts.label.Preference;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A ranking in one annotation of Label Studio: of any number of options by its tag Ranker, of two by Pairwise. */
final class LabelStudioPreference {

    /** Where Ranker keeps what nobody has ranked. */
    private static final String UNRANKED = "_";

    private LabelStudioPreference() {}

    /**
     * Reads a ranking.
     *
     * @param data of the task, which names its options: Pairwise says only which side is better
     */
    static Preference in(JsonNode results, JsonNode data) {
        var ranked = ofType(results, "ranker");
        return ranked.isEmpty() ? pair(results, data) : ranking(single("ranker", ranked));
    }

    /** The only list there is, whatever its name: that is the tag's (its manual, page tags/ranker). Several are groups, and no ranking. */
    private static Preference ranking(JsonNode result) {
        var lists = result.path("value")
                .path("ranker")
                .propertyStream()
                .filter(list -> !list.getKey().equals(UNRANKED))
                .map(list -> texts(list.getValue()))
                .toList();
        return new Preference(single("lists of ranker", lists));
    }

    private static Preference pair(JsonNode results, JsonNode data) {
        var selected = single("ranker or pairwise", selected(results));
        var options = texts(data.path("options"));
        if (options.size() != 2) {
            throw new IllegalArgumentException(
                    "data.options: %d (expected: 2, left and right)".formatted(options.size()));
        }
        return new Preference("right".equals(selected) ? options.reversed() : options);
    }

    private static List<String> selected(JsonNode results) {
        return ofType(results, "pairwise").stream()
                .map(result -> result.path("value").path("selected").asString(""))
                .toList();
    }
}
