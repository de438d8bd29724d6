/**
 * Taskers who get no payouts for now: the operator says so, or a quality flag does until the operator has looked at it. Their rewards
 * are booked all the same, and what was planned and not signed yet is called back by {@code payout}.
 */
@NullMarked
package dev.concord.payout.hold;

import org.jspecify.annotations.NullMarked;
