@NullMarked
package dev.concord.messaging.inbox;

import org.jspecify.annotations.NullMarked;
