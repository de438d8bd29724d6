/**
 * Accounts, deposits, escrow, rewards and payouts, on one double-entry ledger. Money comes in by {@code deposit}, is set aside
 * by {@code escrow}, earned by {@code reward}, and leaves by {@code payout}; {@code audit} compares the books with the chain.
 */
@NullMarked
package dev.concord.payout;

import org.jspecify.annotations.NullMarked;
