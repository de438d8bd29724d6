/** The treasury's keys as lanes of payouts: which are open, which are drained, which are gone. */
@NullMarked
package dev.concord.payout.lane;

import org.jspecify.annotations.NullMarked;
