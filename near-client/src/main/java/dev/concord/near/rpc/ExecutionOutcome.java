package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/**
 * What executing the transaction itself, or one receipt of it, did and cost.
 *
 * @param id the transaction's or the receipt's hash
 * @param blockHash the block in which it was executed
 * @param logs what contracts logged; they stay even if the receipt failed
 */
public record ExecutionOutcome(
        CryptoHash id,
        CryptoHash blockHash,
        String executorId,
        ExecutionStatus status,
        long gasBurnt,
        NearAmount tokensBurnt,
        List<String> logs) {

    public ExecutionOutcome {
        logs = List.copyOf(logs);
    }

    /** An outcome without logs. */
    public ExecutionOutcome(
            CryptoHash id,
            CryptoHash blockHash,
            String executorId,
            ExecutionStatus status,
            long gasBurnt,
            NearAmount tokensBurnt) {
        this(id, blockHash, executorId, status, gasBurnt, tokensBurnt, List.of());
    }
}
