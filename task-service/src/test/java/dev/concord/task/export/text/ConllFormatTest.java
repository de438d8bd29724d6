package dev.concord.task.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.ExportFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.formats.Conll02NameSampleStream;
import opennlp.tools.formats.Conll03NameSampleStream;
import opennlp.tools.namefind.NameSample;
import org.junit.jupiter.api.Test;

/** A word a line, with the class of its stretch. */
final class ConllFormatTest {

    private static final LabelKind NAMES = new SpansKind(List.of("PER", "LOC x"), SpanUnit.CHARACTERS);

    private final ExportFormat format = new ConllFormat();

    @Test
    void wordsHaveTheTagsOfTheirStretches() throws IOException {
        var sentence =
                text("Ada Lovelace's aunt,\nof London.", new Span("LOC x", 24, 30, null), new Span("PER", 0, 12, null));

        assertThat(Agreed.text(format, NAMES, sentence)).isEqualTo("""
            -DOCSTART- -X- O O

            Ada -X- _ B-PER
            Lovelace -X- _ I-PER
            ' -X- _ O
            s -X- _ O
            aunt -X- _ O
            , -X- _ O

            of -X- _ O
            London -X- _ B-LOC_x
            . -X- _ O

            """);
    }

    @Test
    void openNlpReadsTheSameStretches() throws IOException {
        var kind = new SpansKind(List.of("PER", "LOC"), SpanUnit.CHARACTERS);
        var file = Agreed.text(
                format,
                kind,
                text(
                        "Ada Lovelace of London met Grace.",
                        new Span("PER", 0, 12, null),
                        new Span("LOC", 16, 22, null),
                        new Span("PER", 27, 32, null)),
                text("Nobody.", new Span[0]));

        var read = new ArrayList<NameSample>();
        try (var names = new Conll03NameSampleStream(
                Conll03NameSampleStream.LANGUAGE.EN,
                () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                Conll02NameSampleStream.GENERATE_PERSON_ENTITIES
                        | Conll02NameSampleStream.GENERATE_LOCATION_ENTITIES)) {
            for (var sample = names.read(); sample != null; sample = names.read()) {
                read.add(sample);
            }
        }

        assertThat(read).hasSize(2);
        assertThat(read.getFirst().getSentence())
                .containsExactly("Ada", "Lovelace", "of", "London", "met", "Grace", ".");
        assertThat(read.getFirst().getNames())
                .containsExactly(
                        new opennlp.tools.util.Span(0, 2, "person"),
                        new opennlp.tools.util.Span(3, 4, "location"),
                        new opennlp.tools.util.Span(5, 6, "person"));
        assertThat(read.getLast().getNames()).isEmpty();
    }

    @Test
    void stretchesSideBySideBeginAnew() throws IOException {
        assertThat(Agreed.text(format, NAMES, text("AB", new Span("PER", 0, 1, null), new Span("PER", 1, 2, null))))
                .contains("A -X- _ B-PER\nB -X- _ B-PER\n");
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws IOException {
        assertThat(Agreed.problem(format, NAMES, text("Ada", new Span("PER", 0, 2, null), new Span("PER", 1, 3, null))))
                .hasValue("task t: label.spans: 1..3 overlaps another (expected: one class for a word)");
        assertThat(Agreed.problem(format, NAMES, text("Ada", new Span("PER", 0, 4, null))))
                .hasValue("task t: label.spans: 0..4 (expected: within its 3 characters)");
        assertThat(Agreed.problem(format, NAMES, Agreed.of("t", new Spans(List.of()), "{\"text\":5}"))
                        .orElseThrow())
                .startsWith("task t: data: no text");
    }

    private static Agreement text(String text, Span... spans) {
        return Agreed.of("t", new Spans(List.of(spans)), "{\"text\":\"" + text.replace("\n", "\\n") + "\"}");
    }
}
