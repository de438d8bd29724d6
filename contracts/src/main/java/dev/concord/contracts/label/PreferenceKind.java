package dev.concord.contracts.label;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A ranking of so many options; two make it a choice between a pair. Each task names its own in its data, as
 * {@code {"options": ["a", "b"], ..}}.
 */
public record PreferenceKind(int options) implements LabelKind {

    private static final int MAX_OPTIONS = 20;
    private static final int MAX_NAME = 100;

    public PreferenceKind {
        if (options < 2 || options > MAX_OPTIONS) {
            throw new IllegalArgumentException("labelKind.options: " + options + " (expected: 2.." + MAX_OPTIONS + ")");
        }
    }

    @Override
    public List<String> classes() {
        return List.of();
    }

    @Override
    public Optional<String> problemWith(Label label) {
        if (!(label instanceof Preference preference)) {
            return Problems.wrongKind(label, "preference");
        }
        var ranking = preference.ranking();
        if (ranking.size() != options) {
            return Optional.of("label.ranking: %d options (expected: %d)".formatted(ranking.size(), options));
        }
        return problemWithNames("label.ranking", ranking);
    }

    @Override
    public Optional<String> problemWith(Label label, JsonNode data) {
        return problemWith(label)
                .or(() -> problemWithData(data))
                .or(() -> problemWithRanking(((Preference) label).ranking(), namesIn(data)));
    }

    @Override
    public boolean dependsOnTask() {
        return true;
    }

    /** Whether each of so many options is named once. */
    @Override
    public Optional<String> problemWithData(JsonNode data) {
        var named = data.get("options");
        if (named == null || !named.isArray()) {
            return Optional.of("data.options: %s (expected: an array of %d different texts)"
                    .formatted(named == null ? "missing" : named.getNodeType(), options));
        }
        if (named.size() != options) {
            return Optional.of("data.options: %d options (expected: %d)".formatted(named.size(), options));
        }
        return problemWithTypes(named).or(() -> problemWithNames("data.options", namesIn(data)));
    }

    /**
     * Returns the options that a task names.
     *
     * @throws IllegalArgumentException if {@link #problemWithData} has something to say
     */
    public List<String> optionsIn(JsonNode data) {
        problemWithData(data).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return namesIn(data);
    }

    /** Both name so many different ones, so all of one are in the other, too. */
    private static Optional<String> problemWithRanking(List<String> ranking, List<String> named) {
        return ranking.stream()
                .filter(name -> !named.contains(name))
                .findFirst()
                .flatMap(name -> Problems.unknownClass("label.ranking", name, named));
    }

    private static Optional<String> problemWithTypes(JsonNode named) {
        return named.valueStream()
                .filter(each -> !each.isString())
                .findFirst()
                .map(each -> "data.options: %s within (expected: texts)".formatted(each.getNodeType()));
    }

    private static Optional<String> problemWithNames(String field, List<String> names) {
        var seen = new HashSet<String>();
        return names.stream()
                .flatMap(name -> problemWithName(field, name, !seen.add(name)).stream())
                .findFirst();
    }

    private static Optional<String> problemWithName(String field, String name, boolean again) {
        if (again) {
            return Optional.of("%s: \"%s\" again (expected: each once)".formatted(field, Problems.quoted(name)));
        }
        return name.isBlank() || name.length() > MAX_NAME
                ? Optional.of("%s: \"%s\" (expected: 1..100 characters)".formatted(field, Problems.quoted(name)))
                : Problems.notText(field, name);
    }

    private static List<String> namesIn(JsonNode data) {
        return data.path("options").valueStream().map(JsonNode::asString).toList();
    }
}
