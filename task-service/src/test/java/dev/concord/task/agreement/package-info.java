@NullMarked
package dev.concord.task.agreement;

import org.jspecify.annotations.NullMarked;
