package dev.concord.task.export.studio;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.JsonLines;
import dev.concord.task.export.vision.ImageSize;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * Label Studio's JSON (labelstud.io, Label Studio JSON format of annotated tasks): an array of tasks, each with its data as it was
 * imported, one annotation and what models said of it, as predictions. In all of these {@code label} points at {@code image}, {@code text} or {@code audio}. Places in images are in
 * percent of the image, so their tasks must say how large it is.
 */
@Component
final class LabelStudioFormat implements ExportFormat {

    private static final String IMAGE = "image";
    private static final FileType TYPE = new FileType("label-studio", "application/json", "json");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return true;
    }

    @Override
    public boolean showsPredictions() {
        return true;
    }

    /** Only places in images depend on it. */
    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        return objectOf(kind).equals(IMAGE) ? Optional.of(ImageSize.KNOWN) : Optional.empty();
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        try (var json = JsonLines.on(target)) {
            json.writeStartArray();
            export.agreements().forEach(agreement -> task(agreement, export.kind(), json));
            json.writeEndArray();
        }
    }

    private static void task(Agreement agreement, LabelKind kind, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("data");
        json.writeRawValue(agreement.data().toString());
        json.writeName("meta");
        json.writeStartObject();
        json.writeStringProperty("task", agreement.task());
        json.writeStringProperty("taskId", agreement.taskId().toString());
        json.writeStringProperty("state", agreement.stateText());
        json.writeNumberProperty("confidence", agreement.confidence());
        json.writeEndObject();
        json.writeName("annotations");
        json.writeStartArray();
        json.writeStartObject();
        json.writeBooleanProperty("ground_truth", agreement.control());
        results(agreement, agreement.label(), kind, json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeName("predictions");
        json.writeStartArray();
        agreement.predictions().forEach(prediction -> prediction(agreement, prediction, kind, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void prediction(Agreement agreement, Prediction prediction, LabelKind kind, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("model_version", prediction.model());
        if (prediction.score() != null) {
            json.writeNumberProperty("score", prediction.score());
        }
        results(agreement, prediction.label(), kind, json);
        json.writeEndObject();
    }

    private static void results(Agreement agreement, Label label, LabelKind kind, JsonGenerator json) {
        json.writeName("result");
        json.writeStartArray();
        new StudioResults(json, objectOf(kind)).write(agreement, label);
        json.writeEndArray();
    }

    /** What is labelled, by the name of the tag that usually shows it. */
    private static String objectOf(LabelKind kind) {
        return switch (kind) {
            case BoxesKind _, PolygonsKind _ -> IMAGE;
            case SpansKind spans -> spans.unit() == SpanUnit.SECONDS ? "audio" : "text";
            case TranscriptKind _ -> "audio";
            case ChoiceKind _, ChoicesKind _, ScaleKind _, PreferenceKind _, TextKind _ -> "text";
        };
    }
}
