/**
 * Labels of every kind as Label Studio has them.
 */
@NullMarked
package dev.concord.task.export.studio;

import org.jspecify.annotations.NullMarked;
