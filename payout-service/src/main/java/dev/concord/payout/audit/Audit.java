package dev.concord.payout.audit;

import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What the books say of themselves and of the chain.
 *
 * @param ledgerBalanced every posting and every balance fits the entries, and the sources equal the uses
 * @param chainMatchesLedger the treasury holds what the books say, within what unresolved attempts may have taken
 * @param totals by kind of account, in yocto; sources below zero
 * @param treasuryOnChain at the final block of that height
 * @param unclaimedOnChain what it holds beyond what the books say: sent by somebody and not claimed, or booked as gone and not gone
 * @param differences each in words
 */
public record Audit(
        boolean ledgerBalanced,
        boolean chainMatchesLedger,
        long unresolvedAttempts,
        Map<String, BigInteger> totals,
        NearAmount treasuryOnChain,
        NearAmount unclaimedOnChain,
        long height,
        List<String> differences) {

    public Audit {
        totals = Map.copyOf(totals);
        differences = List.copyOf(differences);
    }
}
