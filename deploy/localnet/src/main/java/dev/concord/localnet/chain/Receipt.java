package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Action;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Actions on their way to an account, paid for. A refund comes from "system", and costs nothing.
 *
 * @param signerKey the key whose allowance a gas refund restores; all zero where there is none
 * @param gasPrice the price that its gas was bought at; zero for a refund
 * @param resultTo the receipt that waits for this one's result; null for none
 * @param input what this one has waited for; null for nothing
 */
public record Receipt(
        CryptoHash id,
        AccountId predecessorId,
        AccountId receiverId,
        AccountId signerId,
        PublicKey signerKey,
        NearAmount gasPrice,
        List<Action> actions,
        @Nullable CryptoHash resultTo,
        @Nullable PromiseResult input) {

    static final AccountId SYSTEM = new AccountId("system");

    private static final PublicKey NO_KEY = PublicKey.of(new byte[PublicKey.SIZE]);

    public Receipt {
        actions = List.copyOf(actions);
    }

    static Receipt depositRefund(CryptoHash id, AccountId to, NearAmount deposit) {
        return refund(id, to, SYSTEM, NO_KEY, deposit);
    }

    static Receipt gasRefund(CryptoHash id, AccountId signer, PublicKey signerKey, NearAmount deposit) {
        return refund(id, signer, signer, signerKey, deposit);
    }

    private static Receipt refund(
            CryptoHash id, AccountId to, AccountId signer, PublicKey signerKey, NearAmount deposit) {
        var transfer = new Action.Transfer(deposit);
        return new Receipt(id, SYSTEM, to, signer, signerKey, NearAmount.ZERO, List.of(transfer), null, null);
    }

    /** A receipt that a contract sends while it executes this one. */
    Receipt sending(CryptoHash sentId, Sent sent, @Nullable CryptoHash callback) {
        return new Receipt(
                sentId, receiverId, sent.to(), signerId, signerKey, gasPrice, List.of(sent.action()), callback, null);
    }

    Receipt withInput(PromiseResult result) {
        return new Receipt(id, predecessorId, receiverId, signerId, signerKey, gasPrice, actions, resultTo, result);
    }

    /** The name of a receipt that a transaction or another receipt makes. */
    static CryptoHash idOf(CryptoHash parent, long height, int index) {
        return CryptoHash.sha256(new BorshWriter()
                .fixed(parent.bytes().toArray())
                .u64(BigInteger.valueOf(height))
                .u64(BigInteger.valueOf(index))
                .toByteArray());
    }

    public boolean isRefund() {
        return predecessorId.equals(SYSTEM);
    }

    boolean isGasRefund() {
        return isRefund() && !signerId.equals(SYSTEM);
    }
}
