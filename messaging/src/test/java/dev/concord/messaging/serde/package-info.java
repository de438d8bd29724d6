@NullMarked
package dev.concord.messaging.serde;

import org.jspecify.annotations.NullMarked;
