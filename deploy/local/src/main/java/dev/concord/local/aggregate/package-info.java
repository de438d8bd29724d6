/** Aggregates recorded crowd work from files into files: no server, no stream, all labels of a project at once. */
@NullMarked
package dev.concord.local.aggregate;

import org.jspecify.annotations.NullMarked;
