@NullMarked
package dev.concord.task.export.text;

import org.jspecify.annotations.NullMarked;
