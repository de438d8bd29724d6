package dev.concord.submission.label;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.LabelKind;

/** The form of a project's labels, and the overlap, which says how large one may be. */
public record LabelRule(LabelKind kind, Overlap overlap) {}
