@NullMarked
package dev.concord.messaging;

import org.jspecify.annotations.NullMarked;
