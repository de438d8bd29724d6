/**
 * Texts: marked words, replies for fine-tuning, and preferences for training by them.
 */
@NullMarked
package dev.concord.task.export.text;

import org.jspecify.annotations.NullMarked;
