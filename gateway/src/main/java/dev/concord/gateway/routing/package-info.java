/** What goes to which service and how: streamed, with a limit on every wait. All of it is HTTP, hence no sub-package for it. */
@NullMarked
package dev.concord.gateway.routing;

import org.jspecify.annotations.NullMarked;
