package dev.concord.task.export.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file for each recording, as the W3C's grammar has it. */
final class WebVttFormatTest {

    private static final LabelKind WORDS = new SpansKind(List.of("word", "a > b"), SpanUnit.SECONDS);
    private static final LabelKind SPEECH = new TranscriptKind(1_000);

    private final ExportFormat format = new WebVttFormat();

    @Test
    void stretchesAreCuesInOrderWithTheirClassAsVoice() throws IOException {
        var recording = Agreed.of(
                "calls/1.wav",
                new Spans(List.of(
                        new Span("a > b", 3_661.5, 3_662, "<b> & --> \n\n x"), new Span("word", 0.25, 0.25, null))));

        var files = Agreed.unpacked(Agreed.file(format, WORDS, recording));

        assertThat(files).containsOnlyKeys("calls/1.vtt");
        assertThat(files.get("calls/1.vtt")).isEqualTo("""
            WEBVTT

            00:00:00.250 --> 00:00:00.251
            <v word>word

            01:01:01.500 --> 01:01:02.000
            <v a &gt; b>&lt;b&gt; &amp; --&gt; x
            """);
    }

    @Test
    void aTranscriptIsOneCueOverTheRecording() throws IOException {
        var spoken = Agreed.of("1.wav", new Transcript("two\n\nlines"), "{\"duration\":2.5}");
        var silent = Agreed.of("2.wav", new Transcript(""), "{\"duration\":\"2.5\"}");

        var files = Agreed.unpacked(Agreed.file(format, SPEECH, spoken, silent));

        assertThat(files.get("1.vtt")).isEqualTo("WEBVTT\n\n00:00:00.000 --> 00:00:02.500\ntwo lines\n");
        assertThat(files.get("2.vtt")).isEqualTo("WEBVTT\n");
    }

    @Test
    void aTranscriptOfUnknownLengthIsNamed() throws IOException {
        assertThat(Agreed.problem(format, SPEECH, Agreed.of("1.wav", new Transcript("x"))))
                .hasValue("task 1.wav: data.duration: no number (expected: the length of the recording in seconds)");
        assertThat(Agreed.problem(format, WORDS, Agreed.of("1.wav", new Spans(List.of()))))
                .isEmpty();
    }

    @Test
    void stretchesOfATextHaveNoPlaceInIt() {
        assertThat(format.holds(WORDS)).isTrue();
        assertThat(format.holds(new SpansKind(List.of("word"), SpanUnit.CHARACTERS)))
                .isFalse();
    }
}
