package dev.concord.localnet.node;

import dev.concord.localnet.chain.Protocol;
import java.time.Duration;

/**
 * How a node runs.
 *
 * @param transactionValidityBlocks for how many heights a transaction may be included; shorter than the real chain's
 *     only in tests
 */
public record NodeSettings(Duration blockTime, long transactionValidityBlocks) {

    public NodeSettings {
        if (blockTime.compareTo(Duration.ofMillis(1)) < 0 || blockTime.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("block time: " + blockTime + " (expected: 1 ms to 1 min)");
        }
        if (transactionValidityBlocks < 1) {
            throw new IllegalArgumentException(
                    "transaction validity: " + transactionValidityBlocks + " blocks (expected: at least 1)");
        }
    }

    public static NodeSettings every(Duration blockTime) {
        return new NodeSettings(blockTime, Protocol.TRANSACTION_VALIDITY_BLOCKS);
    }
}
