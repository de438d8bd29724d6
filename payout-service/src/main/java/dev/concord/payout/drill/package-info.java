/**
 * A drill of the books: random sequences of all that can happen to money are carried out by the service's own decisions, on books
 * in memory and a chain that fails, and what must always hold is checked after every step. No part of the running service.
 */
@NullMarked
package dev.concord.payout.drill;

import org.jspecify.annotations.NullMarked;
