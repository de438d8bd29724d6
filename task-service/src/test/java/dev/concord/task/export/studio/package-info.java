@NullMarked
package dev.concord.task.export.studio;

import org.jspecify.annotations.NullMarked;
