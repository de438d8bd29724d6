@NullMarked
package dev.concord.task.link;

import org.jspecify.annotations.NullMarked;
