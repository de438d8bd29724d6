/** How an entitlement, which is a total, becomes an addition to what is booked. */
@NullMarked
package dev.concord.payout.reward.domain;

import org.jspecify.annotations.NullMarked;
