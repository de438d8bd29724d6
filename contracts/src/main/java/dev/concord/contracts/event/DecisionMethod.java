package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import java.util.List;

/** How the labels of a task become one. */
public enum DecisionMethod {
    /** Each label counts the same; choices only. */
    @JsonProperty("majority")
    MAJORITY("majority"),
    /** Each tasker's confusion matrix, or rates per class, is learned (Dawid and Skene, 1979), as labels arrive. */
    @JsonProperty("dawid-skene")
    DAWID_SKENE("dawid-skene"),
    /** A mean in which outliers and noisy taskers weigh less; scales only. */
    @JsonProperty("robust-mean")
    ROBUST_MEAN("robust-mean"),
    /** Regions are matched across taskers; which exist and where they lie is voted on by skill. */
    @JsonProperty("region-vote")
    REGION_VOTE("region-vote"),
    /** Transcripts are aligned word by word and voted on by skill (Fiscus, 1997). */
    @JsonProperty("rover")
    ROVER("rover"),
    /** Preferences by the strength of the options and the reliability of the taskers (Bradley and Terry, 1952). */
    @JsonProperty("bradley-terry")
    BRADLEY_TERRY("bradley-terry"),
    /** The answer most like all others, by skill; then taskers review it. */
    @JsonProperty("medoid")
    MEDOID("medoid");

    private final String text;

    DecisionMethod(String text) {
        this.text = text;
    }

    /** Returns the methods that decide labels of the kind; the first is what is usual. */
    public static List<DecisionMethod> of(LabelKind kind) {
        return switch (kind) {
            case ChoiceKind _ -> List.of(DAWID_SKENE, MAJORITY);
            case ChoicesKind _ -> List.of(DAWID_SKENE);
            case ScaleKind _ -> List.of(ROBUST_MEAN);
            case BoxesKind _, PolygonsKind _, SpansKind _ -> List.of(REGION_VOTE);
            case TranscriptKind _ -> List.of(ROVER);
            case PreferenceKind _ -> List.of(BRADLEY_TERRY);
            case TextKind _ -> List.of(MEDOID);
        };
    }

    /** Returns the name in JSON. */
    @Override
    public String toString() {
        return text;
    }
}
