@NullMarked
package dev.concord.task.web;

import org.jspecify.annotations.NullMarked;
