/**
 * What happened in each project that its vendor is told of, in the order in which it was committed: the source of live streams
 * and of webhooks.
 */
@NullMarked
package dev.concord.task.log;

import org.jspecify.annotations.NullMarked;
