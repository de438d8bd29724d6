@NullMarked
package dev.concord.task.upload;

import org.jspecify.annotations.NullMarked;
