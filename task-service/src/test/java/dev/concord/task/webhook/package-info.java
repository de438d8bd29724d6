@NullMarked
package dev.concord.task.webhook;

import org.jspecify.annotations.NullMarked;
