package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;

/**
 * What executing the transaction itself, or one receipt of it, did and cost.
 *
 * @param id the transaction's or the receipt's hash
 * @param blockHash the block in which it was executed
 */
public record ExecutionOutcome(
        CryptoHash id,
        CryptoHash blockHash,
        String executorId,
        ExecutionStatus status,
        long gasBurnt,
        NearAmount tokensBurnt) {}
