package dev.concord.consensus.aggregation.choices;

/** The two sides of the truth about a class: a tasker names it at one rate where it applies and at another where not. */
enum Side {
    /** Naming is a hit, silence a miss. */
    APPLIES,
    /** Naming is a false alarm, silence right. */
    APPLIES_NOT
}
