package dev.concord.submission.label;

import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;

/** What a label is to a task that peers may review: only one of the two is taken at a time. */
public enum Given {
    /** Nothing that peers review; always taken. */
    ANY("any"),
    /** A free answer; not taken once one is proposed. */
    ANSWER("answer"),
    /** A verdict on the answer that is proposed; not taken before. */
    VERDICT("verdict");

    private final String word;

    Given(String word) {
        this.word = word;
    }

    static Given of(Label label) {
        return switch (label) {
            case Text _ -> ANSWER;
            case PeerVerdict _ -> VERDICT;
            case Choice _, Choices _, Scale _, Boxes _, Polygons _, Spans _, Transcript _, Preference _ -> ANY;
        };
    }

    /** Returns the word that the scripts know. */
    String word() {
        return word;
    }
}
