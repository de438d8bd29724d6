/**
 * Templates: orders of projects that are ready to be sent as they are, one for each common job. They are files; whoever wants another
 * project changes what the file says before sending it.
 */
@NullMarked
package dev.concord.task.template;

import org.jspecify.annotations.NullMarked;
