/**
 * Submitting: a label is checked, noted in Redis, appended to {@code label-submitted}, and only then confirmed. The log decides what
 * counts; the note only spares it duplicates and tells a repeated request from a changed mind.
 */
@NullMarked
package dev.concord.submission.label;

import org.jspecify.annotations.NullMarked;
