package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/** What converting a transaction, or executing a receipt, did and cost. What a failed receipt had logged stays in it. */
public record Outcome(
        CryptoHash id,
        long height,
        AccountId executorId,
        OutcomeStatus status,
        long gasBurnt,
        NearAmount tokensBurnt,
        List<CryptoHash> receiptIds,
        List<String> logs) {

    public Outcome {
        receiptIds = List.copyOf(receiptIds);
        logs = List.copyOf(logs);
    }
}
