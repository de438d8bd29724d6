package dev.concord.consensus.aggregation.text;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Verdict;

/** One reviewer's verdict. */
public record ReviewVote(TaskerId reviewer, Verdict verdict) {}
