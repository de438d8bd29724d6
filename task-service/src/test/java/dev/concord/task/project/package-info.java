@NullMarked
package dev.concord.task.project;

import org.jspecify.annotations.NullMarked;
