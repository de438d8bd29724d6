/** Recorded crowd work in files: lines of comma-separated values, what a cell says, and the kind of label it is. */
@NullMarked
package dev.concord.local.recorded;

import org.jspecify.annotations.NullMarked;
