package dev.concord.local.apidrill;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws texts and numbers that a schema allows, at its edges more often than between them. */
final class DrawLeaf {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int FEW = 4;
    private static final int MANY = 60;
    private static final int LONGEST = 3_000;
    private static final List<String> WORDS = List.of(
            "ship",
            "no",
            "Ada",
            "0",
            "1",
            "5",
            "7000",
            "1000000000000000000000",
            "NEAR",
            "usd.localnet",
            "alice.near",
            "\u00e4 \u00f6 \ud83d\udea2",
            "image-1");

    private final RandomGenerator random;
    private final Sighting sighting;

    DrawLeaf(RandomGenerator random, Sighting sighting) {
        this.random = random;
        this.sighting = sighting;
    }

    /** Draws a whole number of steps. */
    JsonNode number(JsonNode schema, BigDecimal step) {
        var least = schema.has("exclusiveMinimum")
                ? schema.path("exclusiveMinimum").decimalValue().add(step)
                : schema.path("minimum").decimalValue(BigDecimal.ZERO);
        var most = schema.path("maximum").decimalValue(least.add(step.multiply(BigDecimal.valueOf(MANY))));
        return switch (random.nextInt(6)) {
            case 0 -> JSON.numberNode(least);
            case 1 -> JSON.numberNode(most);
            case 2 -> schema.path("default").isNumber() ? schema.path("default") : JSON.numberNode(least);
            default -> {
                var steps = most.subtract(least).divideToIntegralValue(step).min(BigDecimal.valueOf(MANY));
                yield JSON.numberNode(
                        least.add(step.multiply(BigDecimal.valueOf(random.nextLong(steps.longValue() + 1)))));
            }
        };
    }

    /** Draws a text; one that was seen under the same name, if there is one. */
    String text(String name, JsonNode schema) {
        var seen = sighting.value(name);
        if (seen.isPresent() && isLikely()) {
            return seen.get();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time" -> "20%02d-11-26T10:00:00Z".formatted(random.nextInt(100));
            case "uri" -> "https://example.org/" + random.nextInt(100);
            default -> word(schema);
        };
    }

    /** Draws a size: near the least, or, rarely, the most. */
    int size(int least, int most) {
        return random.nextInt(16) == 0
                ? Math.min(most, LONGEST)
                : least + random.nextInt(Math.min(FEW, most - least) + 1);
    }

    private String word(JsonNode schema) {
        var pattern = Pattern.compile(schema.path("pattern").asString(""));
        var least = schema.path("minLength").asInt(0);
        var most = schema.path("maxLength").asInt(LONGEST);
        var examples = schema.path("examples").valueStream().map(each -> each.asString(""));
        var fitting = Stream.concat(WORDS.stream(), examples)
                .filter(word -> word.length() >= least && word.length() <= most)
                .filter(word -> pattern.matcher(word).find())
                .toList();
        return !fitting.isEmpty() && (schema.has("pattern") || isLikely())
                ? fitting.get(random.nextInt(fitting.size()))
                : (random.nextBoolean() ? "x" : "\u00f6").repeat(size(least, most));
    }

    private boolean isLikely() {
        return random.nextInt(5) > 0;
    }
}
