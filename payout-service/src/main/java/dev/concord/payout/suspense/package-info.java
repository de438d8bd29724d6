/**
 * Money that came to the treasury and that nobody has claimed: final blocks are followed, what they bring is noted, and what no
 * vendor has claimed in time is booked to suspense, from where its sender still may claim it, or the operator
 * assigns it or has it paid back.
 */
@NullMarked
package dev.concord.payout.suspense;

import org.jspecify.annotations.NullMarked;
