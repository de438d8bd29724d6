package dev.concord.payout.deposit.domain;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;

/** Money that was credited to a vendor, and the account it came from. */
public record Deposit(VendorId vendor, AccountId from, Asset asset, NearAmount amount) {

    /** Returns what is posted; the transaction is its reference, which is posted once. */
    public Posting posting(CryptoHash transaction) {
        return Posting.simple(
                Posting.Reason.DEPOSIT,
                transaction.toString(),
                LedgerAccount.ofPlatform(AccountKind.DEPOSITS, asset),
                LedgerAccount.available(vendor, asset),
                amount);
    }
}
