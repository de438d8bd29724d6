@NullMarked
package dev.concord.task.media;

import org.jspecify.annotations.NullMarked;
