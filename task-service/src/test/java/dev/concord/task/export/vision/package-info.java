@NullMarked
package dev.concord.task.export.vision;

import org.jspecify.annotations.NullMarked;
