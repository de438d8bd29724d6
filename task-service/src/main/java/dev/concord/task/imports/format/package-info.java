/**
 * What a file of tasks may be, and how each of its tasks is read: hostile input, one bounded piece of which is in memory at a
 * time. A piece that is no task costs only itself.
 */
@NullMarked
package dev.concord.task.imports.format;

import org.jspecify.annotations.NullMarked;
