/** Vendors' money that goes back to them: what is available, to an account that the vendor has proven, by the same payouts as rewards. */
@NullMarked
package dev.concord.payout.withdrawal;

import org.jspecify.annotations.NullMarked;
