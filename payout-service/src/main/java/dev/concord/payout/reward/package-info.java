/** What taskers have earned: one row for each counted submission, booked on the ledger as far as it is more than before. */
@NullMarked
package dev.concord.payout.reward;

import org.jspecify.annotations.NullMarked;
