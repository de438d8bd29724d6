package dev.concord.payout.chain;

import dev.concord.near.key.CryptoHash;

/**
 * The one chain that the ledger is about.
 *
 * @param openingHeight the final block at which the treasury's balance was booked as the operator's; deposits come later
 */
public record ChainPin(String chainId, CryptoHash genesisHash, String treasury, long openingHeight) {

    /** Tells whether a node follows this chain. */
    boolean isOf(String otherChainId, CryptoHash otherGenesis) {
        return chainId.equals(otherChainId) && genesisHash.equals(otherGenesis);
    }
}
