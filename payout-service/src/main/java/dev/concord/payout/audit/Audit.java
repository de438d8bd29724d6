package dev.concord.payout.audit;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the books say of themselves and of the chain.
 *
 * @param ledgerBalanced every posting, balance and row fits the entries, and in each asset the sources equal the uses
 * @param chainsIntact nobody has changed an entry since it was written
 * @param digest of all accounts' last hashes: kept elsewhere, it shows later whether everything was written anew
 * @param chainMatchesLedger the treasury holds what the books say, within what unresolved attempts may have taken
 * @param totals by asset and kind of account, in base units; sources below zero
 * @param height of the final block at which the treasury was read
 * @param treasury what was found on chain, by asset
 * @param differences each in words
 */
public record Audit(
        boolean ledgerBalanced,
        boolean chainsIntact,
        String digest,
        boolean chainMatchesLedger,
        long unresolvedAttempts,
        Map<String, Map<String, BigInteger>> totals,
        long height,
        Map<String, TreasuryFound> treasury,
        List<String> differences) {

    public Audit {
        totals = Map.copyOf(totals);
        treasury = Map.copyOf(treasury);
        differences = List.copyOf(differences);
    }

    /**
     * What the treasury holds of an asset, in base units.
     *
     * @param onChain null if no token answers
     * @param least what it must hold if every unresolved attempt has happened already
     * @param most what it must hold if none has, and all that waits for a claim has come
     */
    public record TreasuryFound(@Nullable BigInteger onChain, BigInteger least, BigInteger most) {

        /** Returns what it holds beyond what the books say: sent and not claimed, or booked as gone and not gone. */
        public BigInteger unclaimed() {
            return onChain == null ? BigInteger.ZERO : onChain.subtract(most).max(BigInteger.ZERO);
        }

        /** Whether it holds what the books say. */
        boolean fits() {
            return onChain != null && onChain.compareTo(least) >= 0 && onChain.compareTo(most) <= 0;
        }
    }
}
