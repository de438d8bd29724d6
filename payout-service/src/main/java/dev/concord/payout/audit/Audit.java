package dev.concord.payout.audit;

import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What the books say of themselves and of the chain.
 *
 * @param ledgerBalanced every posting, balance and row fits the entries, and in each asset the sources equal the uses
 * @param chainsIntact nobody has changed an entry since it was written
 * @param digest of all accounts' last hashes: kept elsewhere, it shows later whether everything was written anew
 * @param chainMatchesLedger the treasury holds what the books say, within what unresolved attempts may have taken
 * @param totals by asset and kind of account, in base units; sources below zero
 * @param treasury what was found on chain
 * @param differences each in words
 */
public record Audit(
        boolean ledgerBalanced,
        boolean chainsIntact,
        String digest,
        boolean chainMatchesLedger,
        long unresolvedAttempts,
        Map<String, Map<String, BigInteger>> totals,
        TreasuryFound treasury,
        List<String> differences) {

    public Audit {
        totals = Map.copyOf(totals);
        differences = List.copyOf(differences);
    }

    /**
     * The treasury's NEAR.
     *
     * @param height of the final block at which it was read
     * @param least what it must hold if every open payout has happened already
     * @param most what it must hold if none has
     */
    public record TreasuryFound(NearAmount onChain, long height, BigInteger least, BigInteger most) {

        /** Returns what it holds beyond what the books say: sent and not claimed, or booked as gone and not gone. */
        public NearAmount unclaimed() {
            return new NearAmount(onChain.yocto().subtract(most).max(BigInteger.ZERO));
        }
    }
}
