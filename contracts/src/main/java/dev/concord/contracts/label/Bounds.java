package dev.concord.contracts.label;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/**
 * How far regions may reach in what their task shows, where its data says how large that is: {@code width} and {@code height} of an
 * image in pixels, {@code duration} of a recording in seconds, each a number above 0, and the {@code text} itself.
 */
final class Bounds {

    /** Outlines that hands draw end a little beyond the edge; so do the sums of rounded places. */
    private static final double SLACK = 0.01;

    private Bounds() {}

    /** Returns what is wrong with regions of an image. */
    static <R> Optional<String> problemInImage(
            String field, Collection<R> regions, ToDoubleFunction<R> right, ToDoubleFunction<R> bottom, JsonNode data) {
        return problem(field, regions, right, "width", data).or(() -> problem(field, regions, bottom, "height", data));
    }

    /** Returns what is wrong with stretches of a recording. */
    static Optional<String> problemInRecording(Collection<Span> spans, JsonNode data) {
        return problem("label.spans", spans, Span::end, "duration", data);
    }

    /** Returns what is wrong with stretches of a text, whose characters are counted and not measured. */
    static Optional<String> problemInText(Collection<Span> spans, JsonNode data) {
        var text = data.path("text").stringValue("");
        return text.isBlank()
                ? Optional.empty()
                : spans.stream()
                        .map(Span::end)
                        .filter(end -> end > text.length())
                        .findFirst()
                        .map(end -> "label.spans: up to character %.0f (expected: at most %d, the length of data.text)"
                                .formatted(end, text.length()));
    }

    private static <R> Optional<String> problem(
            String field, Collection<R> regions, ToDoubleFunction<R> end, String bound, JsonNode data) {
        var most = size(data.path(bound));
        if (most.isEmpty()) {
            return Optional.empty();
        }
        var farthest = most.getAsDouble() * (1 + SLACK);
        return regions.stream()
                .map(end::applyAsDouble)
                .filter(reached -> reached > farthest)
                .findFirst()
                .map(reached -> "%s: up to %s (expected: at most data.%s, which is %s, and a hundredth)"
                        .formatted(field, reached, bound, most.getAsDouble()));
    }

    private static OptionalDouble size(JsonNode said) {
        return said.isNumber() && said.doubleValue() > 0 && Double.isFinite(said.doubleValue())
                ? OptionalDouble.of(said.doubleValue())
                : OptionalDouble.empty();
    }
}
