/**
 * Listening: decoding, blocking back-off, dead letters per consumer group, and their re-drive.
 */
@NullMarked
package dev.concord.messaging.consume;

import org.jspecify.annotations.NullMarked;
