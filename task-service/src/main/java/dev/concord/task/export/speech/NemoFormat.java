package dev.concord.task.export.speech;

import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.JsonLines;
import dev.concord.task.export.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * A manifest as NVIDIA NeMo reads it for training recognition of speech (NeMo, Preparing Custom ASR Data): where each recording lies,
 * how long it is, and what is said.
 */
@Component
final class NemoFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("nemo", "application/x-ndjson", "jsonl");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return kind instanceof TranscriptKind;
    }

    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        return Optional.of(Recording.DURATION_KNOWN);
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        JsonLines.write(export, target, NemoFormat::line);
    }

    private static void line(Agreement agreement, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("audio_filepath", Shown.by(agreement).link().orElse(agreement.task()));
        json.writeNumberProperty("duration", Recording.duration(agreement));
        json.writeStringProperty("text", ((Transcript) agreement.label()).text());
        json.writeNumberProperty("confidence", agreement.confidence());
        json.writeEndObject();
    }
}
