/**
 * Every fact that travels between services. {@link dev.concord.contracts.event.Topic} lists the topics,
 * {@link dev.concord.contracts.event.EventType} what they carry, {@link dev.concord.contracts.event.EventJson} is the one codec.
 */
@NullMarked
package dev.concord.contracts.event;

import org.jspecify.annotations.NullMarked;
