@NullMarked
package dev.concord.messaging.outbox;

import org.jspecify.annotations.NullMarked;
