package dev.concord.payout.signing;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Transaction;
import java.util.List;

/** Transactions that wait for a signature. */
final class Transactions {

    private Transactions() {}

    static Transaction by(PublicKey key) {
        return new Transaction(
                new AccountId("treasury.near"),
                key,
                Nonce.of(7),
                new AccountId("tasker.near"),
                CryptoHash.sha256(new byte[] {1}),
                List.of(new Action.Transfer(NearAmount.ofNear("0.1"))));
    }
}
