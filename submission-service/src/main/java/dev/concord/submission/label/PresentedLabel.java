package dev.concord.submission.label;

import dev.concord.contracts.label.Label;
import dev.concord.submission.assignment.Presented;

/** A label, and what is presented to be allowed to submit it. */
public record PresentedLabel(Presented presented, Label label) {}
