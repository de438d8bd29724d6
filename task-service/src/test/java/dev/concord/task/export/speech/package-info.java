@NullMarked
package dev.concord.task.export.speech;

import org.jspecify.annotations.NullMarked;
