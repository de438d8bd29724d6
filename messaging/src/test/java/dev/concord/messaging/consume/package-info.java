@NullMarked
package dev.concord.messaging.consume;

import org.jspecify.annotations.NullMarked;
