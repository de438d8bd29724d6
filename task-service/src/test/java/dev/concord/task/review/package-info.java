@NullMarked
package dev.concord.task.review;

import org.jspecify.annotations.NullMarked;
