package dev.concord.task.export.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A line for each recording: where it lies, how long it is, what is said. */
final class NemoFormatTest {

    private final ExportFormat format = new NemoFormat();

    @Test
    void aRecordingIsALine() throws IOException {
        var linked = Agreed.of("a", new Transcript("say \"hi\""), "{\"audio\":\"s3://b/a.wav\",\"duration\":1.5}");
        var named = Agreed.of("b.wav", new Transcript(""), "{\"duration\":2}");

        assertThat(Agreed.text(format, new TranscriptKind(99), linked, named)).isEqualTo("""
            {"audio_filepath":"s3://b/a.wav","duration":1.5,"text":"say \\"hi\\"","confidence":0.875}
            {"audio_filepath":"b.wav","duration":2.0,"text":"","confidence":0.875}
            """);
    }

    @Test
    void aRecordingOfUnknownLengthIsNamed() throws IOException {
        assertThat(Agreed.problem(format, new TranscriptKind(99), Agreed.of("b.wav", new Transcript("")))
                        .orElseThrow())
                .startsWith("task b.wav: data.duration");
    }
}
