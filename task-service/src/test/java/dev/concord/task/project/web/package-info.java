@NullMarked
package dev.concord.task.project.web;

import org.jspecify.annotations.NullMarked;
