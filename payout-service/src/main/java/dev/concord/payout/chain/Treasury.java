package dev.concord.payout.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import dev.concord.payout.signing.Signer;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/**
 * The platform's account on chain, and who signs for it.
 *
 * @param time how long the signer takes
 */
public record Treasury(AccountId account, Signer signer, Timer time) {

    /**
     * Returns the keys that sign now, each a lane.
     *
     * @throws dev.concord.payout.signing.SigningFailure if the signer cannot say
     */
    public List<PublicKey> publicKeys() {
        return signer.publicKeys();
    }

    /**
     * Signs with the key that the transaction names.
     *
     * @throws dev.concord.payout.signing.SigningFailure if the signer does not
     */
    public SignedTransaction sign(Transaction transaction) {
        return time.record(() -> signer.sign(transaction));
    }
}
