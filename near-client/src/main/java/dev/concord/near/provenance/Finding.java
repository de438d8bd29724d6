package dev.concord.near.provenance;

/** What came of checking one claim. */
public record Finding(Outcome outcome, String claim) {

    /** Whether a claim is true. */
    public enum Outcome {
        HOLDS,
        FAILS,
        /** Nothing speaks against it, and nothing that was asked knows. */
        UNCHECKED
    }

    static Finding holds(String claim) {
        return new Finding(Outcome.HOLDS, claim);
    }

    static Finding fails(String claim) {
        return new Finding(Outcome.FAILS, claim);
    }

    static Finding unchecked(String claim) {
        return new Finding(Outcome.UNCHECKED, claim);
    }

    static Finding that(boolean held, String claim, String failure) {
        return held ? holds(claim) : fails(failure);
    }
}
