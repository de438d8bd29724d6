package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.LabelStudioResult.number;
import static dev.concord.task.imports.format.LabelStudioResult.ofType;
import static dev.concord.task.imports.format.LabelStudioResult.single;
import static dev.concord.task.imports.format.LabelStudioResult.texts;

import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stretches of one annotation of Label Studio. What is said in a stretch is a result of its own, with the id of the stretch, if it
 * was typed for it ({@code perRegion} in its manual, page tags/textarea); our exports write it so, too.
 */
final class LabelStudioSpans {

    /** What was typed without one is of the whole. */
    private static final String NO_ID = "";

    private final Map<String, String> typed;
    private final SpanUnit unit;

    private LabelStudioSpans(Map<String, String> typed, SpanUnit unit) {
        this.typed = typed;
        this.unit = unit;
    }

    static List<Span> in(JsonNode results, SpanUnit unit) {
        var typed = new HashMap<String, String>();
        for (var result : ofType(results, "textarea")) {
            var text = String.join("\n", texts(result.path("value").path("text")));
            typed.merge(id(result), text, (first, second) -> first + "\n" + second);
        }
        typed.remove(NO_ID);
        var spans = new LabelStudioSpans(typed, unit);
        return ofType(results, "labels").stream().map(spans::span).toList();
    }

    private Span span(JsonNode result) {
        var value = result.path("value");
        return new Span(
                single("labels", texts(value.path("labels"))),
                number("start", value.path("start")),
                number("end", value.path("end")),
                said(result));
    }

    /** Of text, Label Studio repeats in the stretch what stands there; of speech, it may say what is heard. */
    private @Nullable String said(JsonNode result) {
        var own = typed.get(id(result));
        var text = result.path("value").path("text");
        return own == null && unit == SpanUnit.SECONDS && text.isString() ? text.stringValue() : own;
    }

    private static String id(JsonNode result) {
        return result.path("id").asString(NO_ID);
    }
}
