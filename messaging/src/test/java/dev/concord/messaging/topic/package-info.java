@NullMarked
package dev.concord.messaging.topic;

import org.jspecify.annotations.NullMarked;
