package dev.concord.localnet.node;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Protocol;
import java.time.Duration;
import java.util.List;

/**
 * How a node runs.
 *
 * @param transactionValidityBlocks for how many heights a transaction may be included; shorter than the real chain's
 *     only in tests
 * @param tokens those that the chain has; the ones that it lacks are deployed when the node starts
 */
public record NodeSettings(Duration blockTime, long transactionValidityBlocks, List<Decree.Deploy> tokens) {

    public NodeSettings {
        if (blockTime.compareTo(Duration.ofMillis(1)) < 0 || blockTime.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("block time: " + blockTime + " (expected: 1 ms to 1 min)");
        }
        tokens = List.copyOf(tokens);
        if (transactionValidityBlocks < 1) {
            throw new IllegalArgumentException(
                    "transaction validity: " + transactionValidityBlocks + " blocks (expected: at least 1)");
        }
    }

    public NodeSettings(Duration blockTime, long transactionValidityBlocks) {
        this(blockTime, transactionValidityBlocks, List.of());
    }

    public NodeSettings with(Decree.Deploy... deployed) {
        return new NodeSettings(blockTime, transactionValidityBlocks, List.of(deployed));
    }

    public static NodeSettings every(Duration blockTime) {
        return new NodeSettings(blockTime, Protocol.TRANSACTION_VALIDITY_BLOCKS);
    }
}
