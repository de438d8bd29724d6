/**
 * Waiting tasks: those of an open project open as far as its escrow covers their worst case, those of a closing project are
 * withdrawn. Both in bounded batches, one transaction each.
 */
@NullMarked
package dev.concord.task.opening;

import org.jspecify.annotations.NullMarked;
