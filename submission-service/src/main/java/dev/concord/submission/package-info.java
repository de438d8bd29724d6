/**
 * Taskers, assignments and submissions. Kafka holds the truth; Redis and the history in PostgreSQL are views of it that can be
 * rebuilt at any time. See {@code assignment} for leases, {@code label} for submissions, {@code view} for how Redis is fed.
 */
@NullMarked
package dev.concord.submission;

import org.jspecify.annotations.NullMarked;
