/** The HTTP side of {@code tasker}. */
@NullMarked
package dev.concord.gateway.tasker.web;

import org.jspecify.annotations.NullMarked;
