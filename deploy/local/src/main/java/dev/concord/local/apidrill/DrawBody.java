package dev.concord.local.apidrill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws bodies, as the description has them or spoilt. */
final class DrawBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int DEEP = 3_000;

    private final RandomGenerator random;
    private final DrawValue values;
    private final Nonsense nonsense;

    DrawBody(RandomGenerator random, DrawValue values) {
        this.random = random;
        this.values = values;
        this.nonsense = new Nonsense(random);
    }

    /** A body and what it claims to be. */
    record Body(String mediaType, String text) {}

    /** Draws a body for one of the media types that an operation takes. */
    Body draw(JsonNode bodies) {
        var types = new ArrayList<>(bodies.propertyNames());
        var type = types.get(random.nextInt(types.size()));
        return new Body(type, text(type, bodies.required(type)));
    }

    /** Draws a body that nobody can read. */
    Body spoilt(Body body) {
        return switch (random.nextInt(9)) {
            case 0 ->
                new Body(body.mediaType(), body.text().substring(0, body.text().length() / 2));
            case 1 -> new Body(body.mediaType(), "[".repeat(DEEP));
            case 2 -> new Body(body.mediaType(), "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
            case 3 -> new Body(body.mediaType(), body.text() + body.text());
            case 4 -> new Body(body.mediaType(), "");
            case 5 -> new Body(body.mediaType(), nonsense.text());
            case 6 -> new Body(body.mediaType(), body.text().replace(':', ';'));
            case 7 -> new Body(anotherType(), body.text());
            default -> new Body(body.mediaType(), body.text().replace("\"", ""));
        };
    }

    private String anotherType() {
        var types = List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/merge-patch+json",
                "*/*",
                "nonsense");
        return types.get(random.nextInt(types.size()));
    }

    private String text(String type, JsonNode media) {
        if (!type.endsWith("json") || type.endsWith("ndjson")) {
            return example(media).map(example -> varied(type, example)).orElse("");
        }
        var example = example(media);
        var value = example.isPresent() && random.nextInt(3) == 0
                ? values.varied("", example.get())
                : values.draw("", media.path("schema"));
        return (random.nextBoolean() ? JSON : ESCAPED).writeValueAsString(value);
    }

    /** Lines of JSON are varied each by itself; of other text every now and then a line is nonsense. */
    private String varied(String type, JsonNode example) {
        var text = new StringBuilder();
        for (var line : example.asString().lines().toList()) {
            var isJson = type.endsWith("json") && line.startsWith("{");
            text.append(isJson ? values.varied("", JSON.readTree(line)).toString() : line)
                    .append(random.nextInt(16) == 0 ? nonsense.text() : "")
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns the first example that the description has for a media type of a body. */
    static Optional<JsonNode> example(JsonNode media) {
        return media.has("example")
                ? Optional.of(media.required("example"))
                : media.path("examples").valueStream().findFirst().map(each -> each.path("value"));
    }
}
