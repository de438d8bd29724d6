/**
 * Pays rewards on NEAR. Many rewards of one tasker become a payout; a payout has attempts, each one signed transaction that is
 * stored before it is first sent. An unknown outcome is resolved by asking the chain, never by paying again.
 */
@NullMarked
package dev.concord.payout.payout;

import org.jspecify.annotations.NullMarked;
