/** Who is paid what and when, which payouts share an attempt, what the chain shows of an attempt, and what proves that it is dead. */
@NullMarked
package dev.concord.payout.payout.domain;

import org.jspecify.annotations.NullMarked;
