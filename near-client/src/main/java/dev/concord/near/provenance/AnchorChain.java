package dev.concord.near.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockPoint;
import java.time.Instant;
import java.util.Optional;

/** What a check asks of the chain. */
public interface AnchorChain {

    String chainId();

    /** Looks for a key at the newest final block. */
    AccessKeyAnswer key(AccountId account, PublicKey key);

    /** Returns a block, if the chain's history goes back so far. */
    Optional<Block> block(long height);

    /** Tells what came of a transaction. */
    Deed transaction(CryptoHash hash, AccountId sender);

    /** A block's place and time. */
    record Block(BlockPoint point, Instant time) {}

    /** What came of a transaction. */
    enum Deed {
        SUCCEEDED,
        FAILED,
        /** It was never seen, or is not kept any more, or is not final yet. */
        UNKNOWN
    }
}
