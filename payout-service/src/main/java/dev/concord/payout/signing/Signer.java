package dev.concord.payout.signing;

import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.util.List;

/** Signs transactions with keys that it never shows. It may be far away: no database transaction waits for it. */
public interface Signer {

    /**
     * Returns the keys that it signs with now; they may change while the service runs.
     *
     * @throws SigningFailure if it cannot say
     */
    List<PublicKey> publicKeys();

    /**
     * Signs with the key that the transaction names.
     *
     * @throws SigningFailure if it does not; nothing was signed then, or nobody will ever see it
     */
    SignedTransaction sign(Transaction transaction);
}
