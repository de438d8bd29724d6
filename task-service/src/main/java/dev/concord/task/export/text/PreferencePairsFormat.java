package dev.concord.task.export.text;

import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.JsonLines;
import dev.concord.task.export.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * Pairs for training by preferences (Rafailov et al., Direct Preference Optimization, 2023), as TRL reads them. A ranking gives each of
 * its pairs (Ouyang et al., 2022). An option is the text that the task has under its name, or else its name.
 */
@Component
final class PreferencePairsFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("dpo", "application/x-ndjson", "jsonl");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return kind instanceof PreferenceKind;
    }

    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        return Optional.of(Prompt.KNOWN);
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        try (var json = JsonLines.on(target)) {
            export.agreements().forEach(agreement -> pairs(agreement, json));
        }
    }

    private static void pairs(Agreement agreement, JsonGenerator json) {
        var prompt = Prompt.of(agreement);
        var shown = Shown.by(agreement);
        var ranking = ((Preference) agreement.label())
                .ranking().stream()
                        .map(option -> shown.text(List.of(option)).orElse(option))
                        .toList();
        for (var better = 0; better < ranking.size(); better++) {
            for (var worse = better + 1; worse < ranking.size(); worse++) {
                json.writeStartObject();
                json.writeStringProperty("prompt", prompt);
                json.writeStringProperty("chosen", ranking.get(better));
                json.writeStringProperty("rejected", ranking.get(worse));
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }
}
