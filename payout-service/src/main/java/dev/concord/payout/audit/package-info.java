/** Recomputes the books from their entries and compares them with the treasury on chain. */
@NullMarked
package dev.concord.payout.audit;

import org.jspecify.annotations.NullMarked;
