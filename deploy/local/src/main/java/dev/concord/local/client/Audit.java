package dev.concord.local.client;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the books say of themselves and of the chain. */
public record Audit(
        boolean ledgerBalanced, boolean chainMatchesLedger, long unresolvedAttempts, List<JsonNode> differences) {

    public boolean clean() {
        return ledgerBalanced && chainMatchesLedger;
    }
}
