package dev.concord.task.export.speech;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.archive.DistinctStems;
import dev.concord.task.export.archive.Stem;
import dev.concord.task.export.archive.ZipArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * WebVTT (W3C, The Web Video Text Tracks Format) in a zip, a file for each recording. A stretch is a cue whose voice is its class; a
 * transcript is one cue over the whole recording.
 */
@Component
final class WebVttFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("webvtt", "application/zip", "zip");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return kind instanceof TranscriptKind || (kind instanceof SpansKind spans && spans.unit() == SpanUnit.SECONDS);
    }

    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        var distinct = new DistinctStems();
        return Optional.of(
                kind instanceof TranscriptKind
                        ? agreement -> Recording.DURATION_KNOWN
                                .problemWith(agreement)
                                .or(() -> distinct.problemWith(agreement))
                        : distinct);
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        try (var zip = new ZipArchive(target)) {
            export.agreements().forEach(agreement -> zip.add(Stem.of(agreement.task()) + ".vtt", file(agreement)));
            zip.finish();
        }
    }

    private static String file(Agreement agreement) {
        var file = new StringBuilder("WEBVTT\n");
        switch (agreement.label()) {
            case Transcript(var text)
            when !text.isBlank() -> cue(file, 0, Recording.duration(agreement), CueText.of(text));
            case Transcript _ -> {}
            case Spans(var spans) ->
                spans.stream()
                        .sorted(Comparator.comparingDouble(Span::start).thenComparingDouble(Span::end))
                        .forEach(span -> cue(file, span.start(), span.end(), spoken(span)));
            case Label other ->
                throw new IllegalStateException("%s (expected: spans or a transcript)"
                        .formatted(other.getClass().getSimpleName()));
        }
        return file.toString();
    }

    private static String spoken(Span span) {
        var text = span.text() == null || span.text().isBlank() ? span.className() : span.text();
        return "<v %s>%s".formatted(CueText.of(span.className()), CueText.of(text));
    }

    /** A cue must end after it begins, by a millisecond at least. */
    private static void cue(StringBuilder file, double start, double end, String text) {
        var from = CueText.millis(start);
        var to = Math.max(from + 1, CueText.millis(end));
        file.append("\n%s --> %s\n%s\n".formatted(CueText.timestamp(from), CueText.timestamp(to), text));
    }
}
