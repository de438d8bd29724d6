@NullMarked
package dev.concord.task;

import org.jspecify.annotations.NullMarked;
