package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the disagreement of two labels is measured, by kind. */
public enum AlphaMeasure {
    /** 0 for the same label, else 1. */
    @JsonProperty("nominal")
    NOMINAL,
    /** The squared difference of numbers. */
    @JsonProperty("interval")
    INTERVAL,
    /** Pairs of options that two rankings put in another order, over all pairs. */
    @JsonProperty("ranks")
    RANKS,
    /** By what two sets have in common, the MASI distance. */
    @JsonProperty("masi")
    MASI,
    /** By the overlap of regions that match, intersection over union. */
    @JsonProperty("overlap")
    OVERLAP,
    /** Words to be changed, over words. */
    @JsonProperty("words")
    WORDS,
    /** One minus the likeness of texts. */
    @JsonProperty("likeness")
    LIKENESS
}
