package dev.concord.consensus.aggregation.transcript;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Transcript;
import java.util.stream.Collectors;

/**
 * The share of words in which two transcripts differ: words changed, left out or added (Levenshtein, 1966), of those of the longer
 * one. So it is symmetric and at most 1, unlike the usual rate, whose length is that of a reference. Case and punctuation make no
 * difference.
 */
public final class WordErrorRate implements AgreementMeasure {

    @Override
    public double disagreement(Label one, Label other) {
        var text = text(one);
        var otherText = text(other);
        if (text.equals(otherText)) {
            return 0;
        }
        // Where a very long text is laid only roughly, it could matter which one is laid along which.
        var vocabulary = new Vocabulary();
        var inOrder = text.compareTo(otherText) < 0;
        var first = vocabulary.numbers(Words.of(inOrder ? text : otherText));
        var second = vocabulary.numbers(Words.of(inOrder ? otherText : text));
        return WordErrors.between(first, second).rate();
    }

    /** Returns a transcript as it is compared: its words without case and punctuation. */
    public static String spoken(String text) {
        return Words.of(text).stream().map(Word::spoken).collect(Collectors.joining(" "));
    }

    private static String text(Label label) {
        if (label instanceof Transcript transcript) {
            return transcript.text();
        }
        throw new IllegalArgumentException("label: " + label + " (expected: a Transcript)");
    }
}
