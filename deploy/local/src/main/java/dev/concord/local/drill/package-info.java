/**
 * Tries out whether anybody is paid twice, or not at all, when the payout service is killed at whatever point of its way and the
 * chain fails as well. The service is the real one; it stops at a labelled step because it is asked to, and is ended by kill -9.
 */
@NullMarked
package dev.concord.local.drill;

import org.jspecify.annotations.NullMarked;
