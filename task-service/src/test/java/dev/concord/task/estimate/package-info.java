@NullMarked
package dev.concord.task.estimate;

import org.jspecify.annotations.NullMarked;
