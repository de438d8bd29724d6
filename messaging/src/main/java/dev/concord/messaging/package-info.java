/**
 * The only messaging code the services share. {@link dev.concord.messaging.outbox.Outbox} for facts that live in a database,
 * {@link dev.concord.messaging.publish.EventPublisher} where the log is the truth, the listener factories of
 * {@code consume} for reading.
 */
@NullMarked
package dev.concord.messaging;

import org.jspecify.annotations.NullMarked;
