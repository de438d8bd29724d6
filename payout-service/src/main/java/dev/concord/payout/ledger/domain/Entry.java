package dev.concord.payout.ledger.domain;

import java.math.BigInteger;

/**
 * A line of a posting in its place in its account's chain.
 *
 * @param line its number within the posting, from 0 up
 * @param head of the account once the entry is written
 */
public record Entry(Written posting, int line, LedgerAccount account, BigInteger amount, Head head) {}
