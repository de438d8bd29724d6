/** Rules of {@code tasker}, with a store in memory that keeps the same contract as the real one. */
@NullMarked
package dev.concord.gateway.tasker;

import org.jspecify.annotations.NullMarked;
