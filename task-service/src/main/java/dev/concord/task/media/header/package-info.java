/**
 * What the beginning of a medium tells of it: how large an image is, how long a recording. Only headers are read, a bounded number
 * of small pieces, and what cannot be understood tells nothing.
 */
@NullMarked
package dev.concord.task.media.header;

import org.jspecify.annotations.NullMarked;
