/** The gateway as a whole, with real PostgreSQL behind it and stubs for the services. */
@NullMarked
package dev.concord.gateway;

import org.jspecify.annotations.NullMarked;
