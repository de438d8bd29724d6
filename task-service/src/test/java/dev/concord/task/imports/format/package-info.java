/** How files of tasks are read. */
@NullMarked
package dev.concord.task.imports.format;

import org.jspecify.annotations.NullMarked;
