package dev.concord.task.export.text;

import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * CoNLL-2003's columns (Tjong Kim Sang and De Meulder, 2003) with the tags of IOB2: a word a line, its class in the last column. Words end
 * where stretches do, so no stretch is widened. What overlaps has no place in it.
 */
@Component
final class ConllFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("conll", "text/plain;charset=UTF-8", "conll");
    private static final List<String> TEXTS = List.of("text", "content", "sentence", "document");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return kind instanceof SpansKind spans && spans.unit() == SpanUnit.CHARACTERS;
    }

    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        return Optional.of(ConllFormat::problemWith);
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        export.agreements()
                .forEach(agreement -> target.write(document(agreement).getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> problemWith(Agreement agreement) {
        var text = Shown.by(agreement).text(TEXTS);
        return text.isEmpty()
                ? Optional.of("task %s: data: no text (expected: one in %s)"
                        .formatted(agreement.task(), String.join(", ", TEXTS)))
                : TaggedWords.problemWith(text.get(), ((Spans) agreement.label()).spans())
                        .map(problem -> "task %s: %s".formatted(agreement.task(), problem));
    }

    private static String document(Agreement agreement) {
        var text = Shown.by(agreement).text(TEXTS).orElseThrow();
        var lines = new StringBuilder("-DOCSTART- -X- O O\n\n");
        for (var word : TaggedWords.of(text, ((Spans) agreement.label()).spans())) {
            lines.append(word.sentenceBegins() ? "\n" : "").append("%s -X- _ %s\n".formatted(word.text(), word.tag()));
        }
        return lines.append('\n').toString();
    }
}
