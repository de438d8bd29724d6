@NullMarked
package dev.concord.task.reservation;

import org.jspecify.annotations.NullMarked;
