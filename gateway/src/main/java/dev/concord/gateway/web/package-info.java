/** What every request passes before it is routed or answered here, and what the gateway says of itself. */
@NullMarked
package dev.concord.gateway.web;

import org.jspecify.annotations.NullMarked;
