@NullMarked
package dev.concord.task.export.table;

import org.jspecify.annotations.NullMarked;
