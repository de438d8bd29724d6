/** What can be typed after {@code ./concord}, and what happens then. */
@NullMarked
package dev.concord.local.command;

import org.jspecify.annotations.NullMarked;
