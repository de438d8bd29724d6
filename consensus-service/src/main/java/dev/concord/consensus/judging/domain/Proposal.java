package dev.concord.consensus.judging.domain;

import dev.concord.contracts.label.Text;

/**
 * The answer that a task's peers judge. It stays what it was when their review began, whatever is learned of the taskers since:
 * they have judged this one.
 *
 * @param confidence the probability that it is right, before anybody judged it
 * @param answers how many there were; those that come later take no part
 */
public record Proposal(Text label, double confidence, int answers) {}
