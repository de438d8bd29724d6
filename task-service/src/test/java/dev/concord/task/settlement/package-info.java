@NullMarked
package dev.concord.task.settlement;

import org.jspecify.annotations.NullMarked;
