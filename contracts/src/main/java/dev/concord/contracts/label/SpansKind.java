package dev.concord.contracts.label;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Stretches of 1 to 100 classes in a text or a recording. */
public record SpansKind(List<String> classes, SpanUnit unit) implements LabelKind {

    public SpansKind {
        classes = ClassNames.checked(classes, 1);
        Required.present("labelKind.unit", unit, "characters or seconds");
    }

    @Override
    public Optional<String> problemWith(Label label) {
        if (!(label instanceof Spans spans)) {
            return Problems.wrongKind(label, "spans");
        }
        return Regions.problemWith("label.spans", spans.spans(), Span::className, classes)
                .or(() -> spans.spans().stream()
                        .filter(span -> !fits(span))
                        .findFirst()
                        .map(span ->
                                "label.spans: %s..%s (expected: whole characters)".formatted(span.start(), span.end())))
                .or(() -> spans.spans().stream()
                        .map(Span::text)
                        .filter(Objects::nonNull)
                        .flatMap(text -> Problems.notText("label.spans.text", text).stream())
                        .findFirst());
    }

    @Override
    public Optional<String> problemWith(Label label, JsonNode data) {
        return problemWith(label)
                .or(() -> unit == SpanUnit.CHARACTERS
                        ? Bounds.problemInText(((Spans) label).spans(), data)
                        : Bounds.problemInRecording(((Spans) label).spans(), data));
    }

    @Override
    public boolean dependsOnTask() {
        return true;
    }

    private boolean fits(Span span) {
        return unit == SpanUnit.SECONDS || (isWhole(span.start()) && isWhole(span.end()));
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }
}
