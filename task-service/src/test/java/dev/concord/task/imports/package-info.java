@NullMarked
package dev.concord.task.imports;

import org.jspecify.annotations.NullMarked;
