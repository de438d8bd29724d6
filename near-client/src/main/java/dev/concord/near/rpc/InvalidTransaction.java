package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.transaction.Nonce;

/** Why a node refuses a transaction. */
public sealed interface InvalidTransaction {

    /** The key has used this nonce or a higher one. */
    record InvalidNonce(Nonce transactionNonce, Nonce keyNonce) implements InvalidTransaction {}

    /** Its block is too old, or the node lags behind and does not know the block. */
    record Expired() implements InvalidTransaction {}

    record NotEnoughBalance(NearAmount balance, NearAmount cost) implements InvalidTransaction {}

    /** Any other reason. It takes a change of the transaction or of the account. */
    record Other(String kind, String details) implements InvalidTransaction {}
}
