package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;

/** A free answer of some length. */
public record TextKind(int maxCharacters) implements LabelKind {

    private static final int LIMIT = 20_000;

    public TextKind {
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
        return label instanceof Text text
                ? Problems.tooLong(text.text(), maxCharacters).or(() -> Problems.notText("label.text", text.text()))
                : Problems.wrongKind(label, "text");
    }
}
