package dev.concord.local.apidrill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Remembers objects of answers, so that requests meet what is there. The oldest make room for the newest, by lot. */
final class Sightings {

    private static final int MOST = 400;
    private static final int MOST_OF_ONE_ANSWER = 5;
    private static final int DEEPEST = 5;
    private static final int LONGEST_VALUE = 2_000;
    private static final int TRIES = 12;

    private final RandomGenerator random;
    private final Set<String> untouchable;
    private final List<Sighting> sightings = new ArrayList<>();

    /** Never remembers an object with one of these values. */
    Sightings(RandomGenerator random, Set<String> untouchable) {
        this.random = random;
        this.untouchable = Set.copyOf(untouchable);
    }

    void remember(Sighting sighting) {
        if (sighting.values().values().stream().anyMatch(untouchable::contains)) {
            return;
        }
        if (sightings.size() < MOST) {
            sightings.add(sighting);
        } else {
            sightings.set(random.nextInt(MOST), sighting);
        }
    }

    /** Remembers the objects of an answer, each with the values of the path that it came from. */
    void remember(Request request, JsonNode answer) {
        var found = new ArrayList<Map<String, String>>();
        collect(answer, Noun.lastWord(request.operation().path()), 0, found);
        for (var values : found.subList(0, Math.min(found.size(), MOST_OF_ONE_ANSWER))) {
            var all = new HashMap<>(request.pathValues());
            all.putAll(values);
            remember(new Sighting(Optional.of(request.caller()), all));
        }
    }

    /** Draws one that has as many of the wanted values as a few draws bring. */
    Sighting draw(Collection<String> wanted) {
        if (sightings.isEmpty()) {
            return Sighting.NONE;
        }
        return random.ints(TRIES, 0, sightings.size())
                .mapToObj(sightings::get)
                .max(Comparator.comparingLong(sighting ->
                        wanted.stream().filter(sighting.values()::containsKey).count()))
                .orElse(Sighting.NONE);
    }

    private static void collect(JsonNode node, String list, int depth, List<Map<String, String>> found) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, list, depth + 1, found));
            return;
        }
        var values = new HashMap<String, String>();
        for (var property : node.properties()) {
            var value = property.getValue();
            if (value.isString() && value.asString().length() <= LONGEST_VALUE) {
                values.put(Noun.ofProperty(property.getKey(), list), value.asString());
            } else if (value.isContainer()) {
                collect(value, property.getKey().equals("items") ? list : property.getKey(), depth + 1, found);
            }
        }
        if (!values.isEmpty()) {
            found.add(values);
        }
    }
}
