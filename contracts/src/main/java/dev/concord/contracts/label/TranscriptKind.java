package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;

/** The text of a recording. */
public record TranscriptKind(int maxCharacters) implements LabelKind {

    private static final int LIMIT = 10_000;

    public TranscriptKind {
        if (maxCharacters < 1 || maxCharacters > LIMIT) {
            throw new IllegalArgumentException(
                    "labelKind.maxCharacters: " + maxCharacters + " (expected: 1.." + LIMIT + ")");
        }
    }

    @Override
    public List<String> classes() {
        return List.of();
    }

    @Override
    public Optional<String> problemWith(Label label) {
        if (!(label instanceof Transcript transcript)) {
            return Problems.wrongKind(label, "transcript");
        }
        return Problems.tooLong(transcript.text(), maxCharacters)
                .or(() -> Problems.notText("label.text", transcript.text()));
    }
}
