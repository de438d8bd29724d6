package dev.concord.local.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the books say of themselves and of the chain; amounts are base units as text.
 *
 * @param assets by asset and kind of account
 * @param treasury by asset, NEAR included
 */
public record AuditReport(
        boolean ledgerBalanced,
        boolean chainsIntact,
        String digest,
        boolean chainMatchesLedger,
        long unresolvedAttempts,
        Map<String, Map<String, String>> assets,
        Map<String, Treasury> treasury,
        long height,
        List<String> differences) {

    /**
     * What the treasury holds of an asset.
     *
     * @param onChain null if no token answers
     * @param least to most is what it must hold, whatever came of unresolved attempts
     */
    public record Treasury(@Nullable String onChain, String least, String most) {}

    public boolean clean() {
        return ledgerBalanced && chainsIntact && chainMatchesLedger;
    }
}
