package dev.concord.consensus.aggregation.choices;

/** The two sides of the truth about a class: a tasker names it at one rate where it applies and at another where not. */
enum Side {
    /** Naming is a hit, silence a miss. */
    APPLIES(0),
    /** Naming is a false alarm, silence right. */
    APPLIES_NOT(1);

    private final int place;

    Side(int place) {
        this.place = place;
    }

    /** Returns where this side's numbers lie beside the other's. */
    int place() {
        return place;
    }
}
