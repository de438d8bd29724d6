package dev.concord.payout.payout;

import dev.concord.contracts.money.Asset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets a token rest that cannot be paid now, and tells an operator. */
@Service
final class RestAsset {

    private static final Logger LOG = LoggerFactory.getLogger(RestAsset.class);

    private final Rests rests;
    private final TransactionOperations transaction;

    RestAsset(Rests rests, TransactionOperations transaction) {
        this.rests = rests;
        this.transaction = transaction;
    }

    /** Joins the caller's transaction if there is one. */
    void rest(Asset asset, String reason) {
        transaction.executeWithoutResult(_ -> rests.rest(asset, reason));
        LOG.error("nothing is paid in {} for a while: {}", asset, reason);
    }
}
