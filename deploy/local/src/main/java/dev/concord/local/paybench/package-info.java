/**
 * What the payout service can do on this machine, beside its database, broker and chain on the same processors: payouts a second to
 * FINAL, how long one takes, and where the time goes.
 */
@NullMarked
package dev.concord.local.paybench;

import org.jspecify.annotations.NullMarked;
