package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
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

/**
 * What a task bids for one more label of its project's budget: the doubt that is left, shared by the labels there are. Among
 * equally doubtful tasks one more label moves the one with fewer labels further, and a task that stays in doubt after many
 * labels is hard, not short of labels. The expected gain of one step, by contrast, gives up on split votes too early.
 *
 * @param doubt how much of the decided label is expected to be wrong. Where a label consists of parts, and its confidence is the
 *     share of them that is right, in parts: a label costs the same for a long recording as for a short one, and mends more.
 * @param labels how many there are, at least one; those that were asked for and have not come count
 * @param away whether one was asked for and has not come: the task takes no other meanwhile, but is expected to bid again
 */
public record LabelBid(double doubt, int labels, boolean away) {

    LabelBid(double doubt, int labels) {
        this(doubt, labels, false);
    }

    static LabelBid of(Decision decision, int labels) {
        return new LabelBid((1 - decision.confidence()) * parts(decision.label()), labels);
    }

    /** Returns what the task is expected to bid when the label comes that it is granted now. */
    public LabelBid granted() {
        return new LabelBid(doubt, labels + 1, true);
    }

    double amount() {
        return doubt / labels;
    }

    /** Returns what it would be with one label more, if that left the doubt as it is. */
    double amountAfterOneMore() {
        return doubt / (labels + 1);
    }

    private static int parts(Label label) {
        return switch (label) {
            case Transcript transcript -> 1 + spaces(transcript.text());
            case Boxes boxes -> Math.max(1, boxes.boxes().size());
            case Polygons polygons -> Math.max(1, polygons.polygons().size());
            case Spans spans -> Math.max(1, spans.spans().size());
            case Choice _, Choices _, Scale _, Preference _, Text _, PeerVerdict _ -> 1;
        };
    }

    private static int spaces(String text) {
        return (int) text.chars().filter(Character::isWhitespace).count();
    }
}
