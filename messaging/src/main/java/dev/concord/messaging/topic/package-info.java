/**
 * Creates the topics, asserts their partition counts, and deletes what retention no longer needs.
 */
@NullMarked
package dev.concord.messaging.topic;

import org.jspecify.annotations.NullMarked;
