/**
 * Leases that have ended before their time. Their tokens go on to be genuine, and task-service, which shows what tasks refer to, knows
 * nothing else of leases; so they are taken out of what is handed on to it.
 */
@NullMarked
package dev.concord.gateway.lease;

import org.jspecify.annotations.NullMarked;
