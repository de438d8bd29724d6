package dev.concord.consensus.aggregation.region;

/**
 * A region that a tasker marked.
 *
 * @param answer the place of its answer in the question
 */
record Mark<R>(int answer, R region) {}
