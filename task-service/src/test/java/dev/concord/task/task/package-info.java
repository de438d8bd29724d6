@NullMarked
package dev.concord.task.task;

import org.jspecify.annotations.NullMarked;
