package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds for boxes, polygons and spans alike. */
final class Regions {

    private static final int MAX_REGIONS = 500;

    private Regions() {}

    static <R> Optional<String> problemWith(
            String field, List<R> regions, Function<R, String> classOf, List<String> classes) {
        if (regions.size() > MAX_REGIONS) {
            return Optional.of("%s: %d (expected: at most %d)".formatted(field, regions.size(), MAX_REGIONS));
        }
        return regions.stream()
                .map(classOf)
                .filter(given -> !classes.contains(given))
                .findFirst()
                .flatMap(unknown -> Problems.unknownClass(field + ".class", unknown, classes));
    }
}
