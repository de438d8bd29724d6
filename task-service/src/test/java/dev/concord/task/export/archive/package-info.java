@NullMarked
package dev.concord.task.export.archive;

import org.jspecify.annotations.NullMarked;
