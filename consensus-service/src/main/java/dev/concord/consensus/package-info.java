/**
 * Decides the label of every task and how sure it is, learns what taskers are worth, and says what each submission has
 * earned. One Kafka Streams topology, wired in {@code stream}; the rules are in {@code judging.domain} and
 * {@code aggregation}.
 */
@NullMarked
package dev.concord.consensus;

import org.jspecify.annotations.NullMarked;
