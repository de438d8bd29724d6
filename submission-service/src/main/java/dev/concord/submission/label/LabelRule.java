package dev.concord.submission.label;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.LabelKind;

/**
 * The form of a project's labels, and the overlap, which says how large one may be.
 *
 * @param peerReviewed whether taskers also give verdicts on each other's answers
 */
public record LabelRule(LabelKind kind, Overlap overlap, boolean peerReviewed) {}
