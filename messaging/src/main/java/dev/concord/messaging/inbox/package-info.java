/**
 * Remembers which events a consumer has handled, where no natural key does.
 */
@NullMarked
package dev.concord.messaging.inbox;

import org.jspecify.annotations.NullMarked;
