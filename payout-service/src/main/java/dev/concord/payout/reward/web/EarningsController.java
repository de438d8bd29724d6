package dev.concord.payout.reward.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.web.Caller.TaskerCaller;
import java.util.List;
import java.util.Map;
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
        var due = LedgerAccount.due(tasker.id(), Asset.NEAR);
        var inFlight = LedgerAccount.inFlight(tasker.id(), Asset.NEAR);
        var paid = LedgerAccount.paid(tasker.id(), Asset.NEAR);
        var balances = ledger.balances(List.of(due, inFlight, paid));
        return new EarningsView(held(balances, due), held(balances, inFlight), held(balances, paid));
    }

    private static NearAmount held(Map<LedgerAccount, NearAmount> balances, LedgerAccount account) {
        return balances.getOrDefault(account, NearAmount.ZERO);
    }

    /** In yocto: what no payout has taken yet, what is on its way, and what has arrived. */
    record EarningsView(NearAmount due, NearAmount inFlight, NearAmount paid) {}
}
