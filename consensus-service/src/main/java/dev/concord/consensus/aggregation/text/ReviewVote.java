package dev.concord.consensus.aggregation.text;

import dev.concord.contracts.id.TaskerId;

/** One reviewer's verdict. */
public record ReviewVote(TaskerId reviewer, Verdict verdict) {}
