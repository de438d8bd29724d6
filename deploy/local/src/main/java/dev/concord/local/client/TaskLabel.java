package dev.concord.local.client;

import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/** The label of one task in a project's result; none while it is undecided, or if it was withdrawn. */
public record TaskLabel(String task, String state, @Nullable Label label, double confidence, int labels) {}
