package dev.concord.local.client;

import java.util.List;
import java.util.Map;

/**
 * All that the books say of themselves and of the chain; amounts are base units as text.
 *
 * @param assets by asset and kind of account
 * @param treasuryLeast to treasuryMost is what the treasury must hold on chain, in yocto
 */
public record AuditReport(
        boolean ledgerBalanced,
        boolean chainsIntact,
        String digest,
        boolean chainMatchesLedger,
        long unresolvedAttempts,
        Map<String, Map<String, String>> assets,
        String treasuryOnChain,
        String treasuryLeast,
        String treasuryMost,
        long height,
        List<String> differences) {

    public boolean clean() {
        return ledgerBalanced && chainsIntact && chainMatchesLedger;
    }
}
