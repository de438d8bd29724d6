package dev.concord.contracts.label;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A ranking of so many options, which each task names; two make it a choice between a pair. */
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
        if (ranking.size() != options || new HashSet<>(ranking).size() != options) {
            return Optional.of("label.ranking: %d options (expected: %d different ones)"
                    .formatted(new HashSet<>(ranking).size(), options));
        }
        return ranking.stream()
                .filter(name -> name.isBlank() || name.length() > MAX_NAME)
                .findFirst()
                .map(name -> "label.ranking: \"%s\" (expected: 1..100 characters)".formatted(Problems.shortened(name)));
    }
}
