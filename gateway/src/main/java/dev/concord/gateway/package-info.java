/** The one public port: who is who, what goes where, and how much at a time. See {@code web} for what every request passes. */
@NullMarked
package dev.concord.gateway;

import org.jspecify.annotations.NullMarked;
