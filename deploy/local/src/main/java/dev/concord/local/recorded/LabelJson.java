package dev.concord.local.recorded;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Labels that stand in their cells as JSON: as in events, but the kind may be left out, or all but the array. */
final class LabelJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KIND = "kind";

    private LabelJson() {}

    /**
     * Reads a label of a form that has an array in it.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Label read(LabelForm form, String cell) {
        try {
            return EventJson.decodeLabel(JSON.writeValueAsBytes(whole(form, JSON.readTree(cell))));
        } catch (JacksonException notJson) {
            throw unreadable(
                    form,
                    cell,
                    "no JSON from character %d on"
                            .formatted(notJson.getLocation().getColumnNr()),
                    notJson);
        } catch (ContractViolation | IllegalArgumentException notLabel) {
            throw unreadable(form, cell, reason(notLabel), notLabel);
        }
    }

    /** What a field of the label says is what it was refused for; what the parser adds around it says nothing to who wrote it. */
    private static String reason(RuntimeException notLabel) {
        var reason = notLabel.getMessage();
        for (Throwable cause = notLabel; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException said) {
                reason = said.getMessage();
            }
        }
        return Objects.requireNonNullElse(reason, "");
    }

    /** Puts the bare array into its field, and the kind beside it. */
    private static ObjectNode whole(LabelForm form, JsonNode node) {
        var label = node.isArray() ? JSON.createObjectNode().set(arrayOf(form), node) : node;
        if (!(label instanceof ObjectNode object)) {
            throw new IllegalArgumentException("neither an object nor an array");
        }
        var kind = object.path(KIND).asString(form.toString());
        if (!kind.equals(form.toString())) {
            throw new IllegalArgumentException("a label of kind " + kind);
        }
        return object.put(KIND, kind);
    }

    static String write(Label label) {
        return switch (label) {
            case Choices(var values) -> JSON.writeValueAsString(values);
            case Preference(var ranking) -> JSON.writeValueAsString(ranking);
            case Boxes _, Polygons _, Spans _ -> withoutKind(label);
            case Choice _, Scale _, Transcript _, Text _, PeerVerdict _ ->
                throw new IllegalArgumentException("label: " + label + " (expected: one with an array)");
        };
    }

    private static String withoutKind(Label label) {
        var object = (ObjectNode) JSON.readTree(EventJson.encode(label));
        object.remove(KIND);
        return JSON.writeValueAsString(object);
    }

    /** The name of the array in the JSON of a form. */
    private static String arrayOf(LabelForm form) {
        return switch (form) {
            case CHOICES -> "values";
            case PREFERENCE -> "ranking";
            case BOXES, POLYGONS, SPANS -> form.toString();
            case CHOICE, SCALE, TRANSCRIPT, TEXT ->
                throw new IllegalArgumentException(form + " (expected: a form with an array)");
        };
    }

    private static IllegalArgumentException unreadable(LabelForm form, String cell, String reason, Exception cause) {
        var firstLine = reason.lines().findFirst().orElse("");
        return new IllegalArgumentException(
                "label: \"%s\" (expected: {\"%s\":[..]}): %s"
                        .formatted(LabelCells.shortened(cell), arrayOf(form), firstLine),
                cause);
    }
}
