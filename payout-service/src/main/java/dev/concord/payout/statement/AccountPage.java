package dev.concord.payout.statement;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Entries of one account, the newest first.
 *
 * @param next the cursor of the page behind this one, if there is more
 */
public record AccountPage(List<Line> lines, OptionalLong next) {

    public AccountPage {
        lines = List.copyOf(lines);
    }

    /**
     * One entry.
     *
     * @param place its number in the account, from 1 up without a gap
     * @param amount in base units, below zero if it left the account
     * @param balance what the account held then
     */
    public record Line(
            long place, Instant at, String reason, String reference, BigInteger amount, BigInteger balance) {}
}
