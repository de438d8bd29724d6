package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.transaction.SignedTransaction;
import java.util.List;

/** Turns an allowed transaction into its receipt, paid for: the moment at which its nonce is used. */
final class ConvertTransaction {

    private ConvertTransaction() {}

    static Converted convert(SignedTransaction signed, Changes state) {
        var transaction = signed.transaction();
        var signer = transaction.signerId();
        var charge = Charge.of(transaction);
        var total = new NearAmount(charge.total());
        state.put(signer, state.account(signer).orElseThrow().minus(total));
        var key = state.key(signer, transaction.publicKey()).orElseThrow();
        state.put(
                signer,
                transaction.publicKey(),
                key.used(transaction.nonce()).withAllowance(allowance -> allowance.minus(total)));
        var hash = signed.hash();
        var receipt = new Receipt(
                Receipt.idOf(hash, state.height(), 0),
                signer,
                transaction.receiverId(),
                signer,
                transaction.publicKey(),
                Protocol.GAS_PURCHASE_PRICE,
                transaction.actions(),
                null,
                null);
        var outcome = new Outcome(
                hash,
                state.height(),
                signer,
                new OutcomeStatus.Forwarded(receipt.id()),
                charge.conversionGas(),
                charge.burnt(),
                List.of(receipt.id()),
                List.of());
        return new Converted(outcome, receipt);
    }

    /** What the conversion made. */
    record Converted(Outcome outcome, Receipt receipt) {}
}
