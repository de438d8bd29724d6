package dev.concord.near.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.transaction.Nonce;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A chain on which one anchor stands and nothing else; an old one has forgotten transactions and blocks. */
record FakeAnchorChain(Proof.Anchor anchor, boolean old) implements AnchorChain {

    private static final BlockPoint NOW = new BlockPoint(200_000_000, CryptoHash.sha256(new byte[] {9}));

    static FakeAnchorChain with(Proof proof) {
        return new FakeAnchorChain(Objects.requireNonNull(proof.anchor()), false);
    }

    @Override
    public String chainId() {
        return anchor.chain();
    }

    @Override
    public AccessKeyAnswer key(AccountId account, PublicKey key) {
        if (!account.equals(anchor.account()) || !key.equals(anchor.key())) {
            return new AccessKeyAnswer.Absent(NOW);
        }
        return new AccessKeyAnswer.Found(Nonce.of((anchor.height() - 1) * 1_000_000), false, NOW);
    }

    @Override
    public Optional<Block> block(long height) {
        return old || height != anchor.height()
                ? Optional.empty()
                : Optional.of(new Block(
                        new BlockPoint(height, Objects.requireNonNull(anchor.blockHash())),
                        Instant.parse("2026-11-26T10:00:00Z")));
    }

    @Override
    public Deed transaction(CryptoHash hash, AccountId sender) {
        var signed = Objects.requireNonNull(anchor.transaction());
        return old || !hash.equals(signed.hash()) ? Deed.UNKNOWN : Deed.SUCCEEDED;
    }
}
