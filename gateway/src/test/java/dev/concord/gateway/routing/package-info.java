/** Rules of {@code routing}. */
@NullMarked
package dev.concord.gateway.routing;

import org.jspecify.annotations.NullMarked;
