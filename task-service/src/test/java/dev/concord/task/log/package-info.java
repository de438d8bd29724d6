@NullMarked
package dev.concord.task.log;

import org.jspecify.annotations.NullMarked;
