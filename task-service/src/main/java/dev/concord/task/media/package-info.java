/**
 * Images and recordings that vendors hand over instead of linking to them: checked by what they are, kept once by what they
 * hash to, and shown to those whose project or task has them.
 */
@NullMarked
package dev.concord.task.media;

import org.jspecify.annotations.NullMarked;
