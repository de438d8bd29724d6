package dev.concord.contracts.label;

import java.util.Collection;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How far regions may reach in what their task shows, where the task says how large it is. */
final class Bounds {

    /** Outlines that hands draw end a little beyond the edge; so do the sums of rounded places. */
    private static final double SLACK = 0.01;

    private Bounds() {}

    /** Returns what is wrong with regions of an image. */
    static <R> Optional<String> problemInImage(
            String field, Collection<R> regions, ToDoubleFunction<R> right, ToDoubleFunction<R> bottom, Shown shown) {
        return problem(field, regions, right, shown.width(), "the image's width")
                .or(() -> problem(field, regions, bottom, shown.height(), "the image's height"));
    }

    /** Returns what is wrong with stretches of a recording. */
    static Optional<String> problemInRecording(Collection<Span> spans, Shown shown) {
        return problem("label.spans", spans, Span::end, shown.duration(), "the recording's seconds");
    }

    /** Returns what is wrong with stretches of a text, whose characters are counted and not measured. */
    static Optional<String> problemInText(Collection<Span> spans, Shown shown) {
        return shown.text()
                .map(String::length)
                .flatMap(length -> spans.stream()
                        .map(Span::end)
                        .filter(end -> end > length)
                        .findFirst()
                        .map(end -> "label.spans: up to character %.0f (expected: at most %d, the text's length)"
                                .formatted(end, length)));
    }

    private static <R> Optional<String> problem(
            String field, Collection<R> regions, ToDoubleFunction<R> end, Optional<Double> bound, String what) {
        return bound.flatMap(most -> regions.stream()
                .map(end::applyAsDouble)
                .filter(reached -> reached > most * (1 + SLACK))
                .findFirst()
                .map(reached -> "%s: up to %s (expected: at most %s, %s)".formatted(field, reached, most, what)));
    }
}
