@NullMarked
package dev.concord.task.export;

import org.jspecify.annotations.NullMarked;
