package dev.concord.task.export.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import dev.concord.testing.NodeProject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    void theParserOfTheW3cObjectsToNothing() throws Exception {
        assumeTrue(
                NodeProject.canRun(),
                "NOT RUN: node and npm are not there, so that the W3C's parser has not read the files");
        var clients = new NodeProject("clients");
        clients.install();
        var words = new Spans(List.of(
                new Span("a > b", 3_661.5, 3_662, "<b> & --> \n\n x"),
                new Span("word", 0.25, 0.25, "gr\u00f6\u00dfer")));
        var recording = Agreed.unpacked(Agreed.file(format, WORDS, Agreed.of("1.wav", words)));
        var speech = Agreed.unpacked(
                Agreed.file(format, SPEECH, Agreed.of("2.wav", new Transcript("two\n\nlines"), "{\"duration\":2.5}")));
        Files.writeString(clients.work().resolve("1.vtt"), recording.get("1.vtt"));
        Files.writeString(clients.work().resolve("2.vtt"), speech.get("2.vtt"));

        var ended = clients.run(Map.of(), List.of("node", "webvtt.js", "1.vtt", "2.vtt"));

        assertThat(ended.status()).as(ended.output()).isZero();
        var read = new JsonMapper().readTree(ended.output());
        assertThat(read.findValues("errors"))
                .hasSize(2)
                .allSatisfy(errors -> assertThat(errors).isEmpty());
        assertThat(read.findValues("startTime")).extracting(JsonNode::asDouble).containsExactly(0.25, 3_661.5, 0.0);
        assertThat(read.findValues("endTime")).extracting(JsonNode::asDouble).containsExactly(0.251, 3_662.0, 2.5);
        assertThat(read.findValues("text"))
                .extracting(JsonNode::asString)
                .containsExactly("<v word>gr\u00f6\u00dfer", "<v a &gt; b>&lt;b&gt; &amp; --&gt; x", "two lines");
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
