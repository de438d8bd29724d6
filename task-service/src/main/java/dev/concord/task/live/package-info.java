/**
 * Streams that follow a project: each decision once, in order, and its progress. One look at the database finds what is new for
 * all of them; each reads its own pages at the pace of its reader, so nothing is queued.
 */
@NullMarked
package dev.concord.task.live;

import org.jspecify.annotations.NullMarked;
