package dev.concord.payout.withdrawal;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.payout.OpenPayout;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import dev.concord.payout.withdrawal.domain.WithdrawalOrder;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome;
import dev.concord.payout.withdrawal.domain.WithdrawalRule.Circumstances;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sets a vendor's money aside and has it paid back. The same key again gets the first answer. */
@Service
public final class WithdrawMoney {

    private final Withdrawals withdrawals;
    private final Accounts accounts;
    private final Ledger ledger;
    private final OpenPayout opening;
    private final WithdrawalSettings settings;
    private final Assets assets;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Steps steps;

    WithdrawMoney(
            Withdrawals withdrawals,
            Accounts accounts,
            Ledger ledger,
            OpenPayout opening,
            WithdrawalSettings settings,
            Assets assets,
            TransactionOperations transaction,
            Ids ids,
            Steps steps) {
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.ledger = ledger;
        this.opening = opening;
        this.settings = settings;
        this.assets = assets;
        this.transaction = transaction;
        this.ids = ids;
        this.steps = steps;
    }

    public WithdrawalOutcome withdraw(VendorId vendor, OrderKey key, WithdrawalOrder order) {
        try {
            var outcome = transaction.execute(_ -> lockAndWithdraw(vendor, key, order));
            if (outcome instanceof WithdrawalOutcome.Accepted) {
                steps.reached(Step.WITHDRAWN);
            }
            return outcome;
        } catch (DuplicateKeyException usedMeanwhile) {
            // The balance's lock keeps the same order out, so it was used for another asset.
            return new WithdrawalOutcome.KeyTaken();
        }
    }

    /** The lock on the balance comes first: the same order at the same time must find this one, not too little money. */
    private WithdrawalOutcome lockAndWithdraw(VendorId vendor, OrderKey key, WithdrawalOrder order) {
        var available = ledger.lockedBalance(LedgerAccount.available(vendor, order.asset()));
        return withdrawals
                .find(vendor, key)
                .map(known -> known.answer(order))
                .orElseGet(() -> decide(vendor, key, order, available));
    }

    private WithdrawalOutcome decide(VendorId vendor, OrderKey key, WithdrawalOrder order, NearAmount available) {
        var outcome = settings.rule(assets.token(order.asset()))
                .decide(new PayoutId(ids.next()), vendor, order, circumstances(vendor, order, available));
        if (outcome instanceof WithdrawalOutcome.Accepted(var payout)) {
            opening.open(payout);
            withdrawals.add(vendor, key, payout.id());
            steps.reached(Step.WITHDRAWING);
        }
        return outcome;
    }

    private Circumstances circumstances(VendorId vendor, WithdrawalOrder order, NearAmount available) {
        return new Circumstances(
                accounts.of(new Owner.OfVendor(vendor)).stream()
                        .anyMatch(account -> account.id().equals(order.account())),
                accounts.isHeld(order.account()),
                withdrawals.open(vendor),
                available);
    }
}
