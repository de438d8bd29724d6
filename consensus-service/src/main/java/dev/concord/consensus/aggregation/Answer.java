package dev.concord.consensus.aggregation;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;

/** One tasker's label of the task in question. */
public record Answer(TaskerId taskerId, Label label) {}
