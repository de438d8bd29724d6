package dev.concord.payout.reward.web;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.web.Caller.TaskerCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells taskers what they have earned. */
@RestController
final class EarningsController {

    private final Ledger ledger;

    EarningsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/v1/earnings")
    EarningsView earnings(TaskerCaller tasker) {
        return new EarningsView(
                ledger.balance(LedgerAccount.due(tasker.id())),
                ledger.balance(LedgerAccount.inFlight(tasker.id())),
                ledger.balance(LedgerAccount.paid(tasker.id())));
    }

    /** In yocto: what no payout has taken yet, what is on its way, and what has arrived. */
    record EarningsView(NearAmount due, NearAmount inFlight, NearAmount paid) {}
}
