/** Money that vendors send to the treasury: claimed by its transaction's hash, checked on chain, credited once. */
@NullMarked
package dev.concord.payout.deposit;

import org.jspecify.annotations.NullMarked;
