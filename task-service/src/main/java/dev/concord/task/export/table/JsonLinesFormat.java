package dev.concord.task.export.table;

import dev.concord.contracts.label.LabelKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * One JSON object a line. Data, labels, submissions and predictions go from the store to the file without being read. The data comes along so that
 * the file can be imported again: without it a task would show nothing, and a ranking would be of unknown options.
 */
@Component
final class JsonLinesFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("jsonl", "application/x-ndjson", "jsonl");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return true;
    }

    @Override
    public boolean showsSubmissions() {
        return true;
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        JsonLines.write(export, target, JsonLinesFormat::line);
    }

    private static void line(Agreement agreement, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("task", agreement.task());
        json.writeStringProperty("taskId", agreement.taskId().toString());
        json.writeStringProperty("state", agreement.stateText());
        json.writeBooleanProperty("control", agreement.control());
        if (agreement.dataJson() != null) {
            json.writeName("data");
            json.writeRawValue(agreement.dataJson());
        }
        json.writeName("label");
        json.writeRawValue(agreement.labelJson());
        json.writeNumberProperty("confidence", agreement.confidence());
        json.writeNumberProperty("labels", agreement.labels());
        json.writeName("revision");
        json.writeStartObject();
        json.writeNumberProperty("generation", agreement.revision().generation());
        json.writeNumberProperty("number", agreement.revision().number());
        json.writeEndObject();
        if (agreement.method() != null) {
            json.writeStringProperty("method", agreement.method());
        }
        if (agreement.decidedAt() != null) {
            json.writeStringProperty("decidedAt", agreement.decidedAt().toString());
        }
        if (agreement.submissionsJson() != null) {
            json.writeName("submissions");
            json.writeRawValue(agreement.submissionsJson());
        }
        if (agreement.predictionsJson() != null) {
            json.writeName("predictions");
            json.writeRawValue(agreement.predictionsJson());
        }
        json.writeEndObject();
    }
}
