package dev.concord.task.export.text;

import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Conversations for fine-tuning, as OpenAI reads them (Supervised fine-tuning, chat format): prompt and agreed reply, one a line. */
@Component
final class ChatFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("openai-chat", "application/x-ndjson", "jsonl");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return kind instanceof TextKind;
    }

    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        return Optional.of(Prompt.KNOWN);
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        JsonLines.write(export, target, ChatFormat::line);
    }

    private static void line(Agreement agreement, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("messages");
        json.writeStartArray();
        Prompt.system(agreement).ifPresent(system -> message("system", system, json));
        message("user", Prompt.of(agreement), json);
        message("assistant", ((Text) agreement.label()).text(), json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void message(String role, String content, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("role", role);
        json.writeStringProperty("content", content);
        json.writeEndObject();
    }
}
