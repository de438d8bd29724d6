/**
 * What projects are funded with. A project's escrow opens with the project, grows by fundings, is spent by rewards, and once all
 * that was judged is booked, the rest goes back to the vendor.
 */
@NullMarked
package dev.concord.payout.escrow;

import org.jspecify.annotations.NullMarked;
