package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.Optional;

/** What a transaction has cost the platform at FINAL: gas that was burnt, and deposits that contracts kept. In yocto, whatever was paid. */
public record ChainCost(CryptoHash transaction, NearAmount amount) {

    /** Returns nothing where it cost nothing: no empty posting is written. */
    public Optional<Posting> posting() {
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(Posting.simple(
                        Posting.Reason.CHAIN_COST,
                        transaction.toString(),
                        LedgerAccount.ofPlatform(AccountKind.EQUITY, Asset.NEAR),
                        LedgerAccount.ofPlatform(AccountKind.CHAIN_COSTS, Asset.NEAR),
                        amount));
    }
}
