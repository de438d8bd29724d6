package dev.concord.payout.chain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books what the treasury holds of a token at the first contact with it as the operator's top-up, once per token. */
@Service
final class BookAssetOpening {

    private final AssetOpenings openings;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    BookAssetOpening(AssetOpenings openings, Ledger ledger, TransactionOperations transaction) {
        this.openings = openings;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Does nothing if the token was opened before: what was found first holds. */
    void book(Asset asset, NearAmount holding, ChainPin pin, long height) {
        transaction.executeWithoutResult(_ -> {
            if (openings.add(asset, height) && !holding.isZero()) {
                ledger.post(Posting.simple(
                        Posting.Reason.OPENING,
                        pin.treasury() + " " + asset,
                        LedgerAccount.ofPlatform(AccountKind.TOP_UPS, asset),
                        LedgerAccount.ofPlatform(AccountKind.EQUITY, asset),
                        holding));
            }
        });
    }
}
