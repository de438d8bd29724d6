package dev.concord.near.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransactionStatus;
import dev.concord.near.rpc.WaitUntil;
import java.util.Optional;

/** The chain as a node shows it. Every method may throw what {@link NearRpc} throws. */
public final class NearAnchorChain implements AnchorChain {

    private final NearRpc rpc;

    public NearAnchorChain(NearRpc rpc) {
        this.rpc = rpc;
    }

    @Override
    public String chainId() {
        return rpc.status().chainId();
    }

    @Override
    public AccessKeyAnswer key(AccountId account, PublicKey key) {
        return rpc.viewAccessKey(account, key, Finality.FINAL);
    }

    @Override
    public Optional<Block> block(long height) {
        return rpc.blockAt(new BlockHeight(height)).map(block -> new Block(block.point(), block.time()));
    }

    @Override
    public Deed transaction(CryptoHash hash, AccountId sender) {
        return switch (rpc.transaction(hash, sender, WaitUntil.NONE)) {
            case TransactionAnswer.Known known -> deed(known.status());
            case TransactionAnswer.Unknown _ -> Deed.UNKNOWN;
        };
    }

    private static Deed deed(TransactionStatus status) {
        if (!status.reached().isAtLeast(WaitUntil.EXECUTED) || status.outcome().isEmpty()) {
            return Deed.UNKNOWN;
        }
        return switch (status.outcome().get().status()) {
            case ExecutionStatus.Succeeded _ -> Deed.SUCCEEDED;
            case ExecutionStatus.ActionFailed _, ExecutionStatus.FoundInvalid _ -> Deed.FAILED;
            case ExecutionStatus.Pending _ -> Deed.UNKNOWN;
        };
    }
}
