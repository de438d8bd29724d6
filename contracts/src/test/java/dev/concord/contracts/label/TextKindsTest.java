package dev.concord.contracts.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Transcripts and free answers. */
final class TextKindsTest {

    private final LabelKind transcript = new TranscriptKind(10);
    private final LabelKind text = new TextKind(10);

    @Test
    void nothingMayBeSaid() {
        assertThat(transcript.problemWith(new Transcript(""))).isEmpty();
        assertThat(text.problemWith(new Text(""))).isEmpty();
    }

    @Test
    void thereIsALimitToWhatIsSaid() {
        assertThat(transcript.problemWith(new Transcript("x".repeat(10)))).isEmpty();
        assertThat(transcript.problemWith(new Transcript("x".repeat(11))))
                .hasValue("label.text: 11 characters (expected: at most 10)");
        assertThat(text.problemWith(new Text("x".repeat(11))))
                .hasValue("label.text: 11 characters (expected: at most 10)");
    }

    @Test
    void whatCannotBeStoredOrSentIsRefused() {
        assertThat(text.problemWith(new Text("a\nb \ud83d\ude00"))).isEmpty();
        assertThat(text.problemWith(new Text("ab\0"))).hasValue("label.text: U+0000 at 2 (expected: text without it)");
        assertThat(text.problemWith(new Text("\ude00")))
                .hasValue("label.text: half of a surrogate pair (expected: Unicode text)");
        assertThat(transcript.problemWith(new Transcript("\0")))
                .hasValue("label.text: U+0000 at 0 (expected: text without it)");
    }

    @Test
    void theOneIsNotTheOther() {
        assertThat(transcript.problemWith(new Text(""))).hasValue("label.kind: text (expected: transcript)");
        assertThat(text.problemWith(new Transcript(""))).hasValue("label.kind: transcript (expected: text)");
        assertThat(text.problemWith(new PeerVerdict(Verdict.ACCEPT))).hasValue("label.kind: verdict (expected: text)");
    }

    @Test
    void theLimitHasALimit() {
        assertThatThrownBy(() -> new TranscriptKind(0)).hasMessage("labelKind.maxCharacters: 0 (expected: 1..10000)");
        assertThatThrownBy(() -> new TranscriptKind(10_001))
                .hasMessage("labelKind.maxCharacters: 10001 (expected: 1..10000)");
        assertThatThrownBy(() -> new TextKind(0)).hasMessage("labelKind.maxCharacters: 0 (expected: 1..20000)");
        assertThatThrownBy(() -> new TextKind(20_001))
                .hasMessage("labelKind.maxCharacters: 20001 (expected: 1..20000)");
    }
}
