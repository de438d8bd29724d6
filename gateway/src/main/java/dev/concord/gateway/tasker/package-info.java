/** Taskers and their tokens. A tasker's id is public in events, so that whoever knows it must not become the tasker. */
@NullMarked
package dev.concord.gateway.tasker;

import org.jspecify.annotations.NullMarked;
