package dev.concord.payout.escrow;

import dev.concord.payout.escrow.domain.Escrow;

/** A project's escrow, and by how many payouts its rewards have reached how many taskers. */
public record Statement(Escrow escrow, long taskersPaid, long payoutTransactions) {}
