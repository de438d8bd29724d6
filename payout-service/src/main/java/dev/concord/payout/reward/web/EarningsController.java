package dev.concord.payout.reward.web;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.asset.Assets;
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
    private final Assets assets;

    EarningsController(Ledger ledger, Assets assets) {
        this.ledger = ledger;
        this.assets = assets;
    }

    @GetMapping("/v1/earnings")
    EarningsView earnings(TaskerCaller tasker) {
        var perAsset = assets.all().stream()
                .map(asset -> AssetAccounts.of(tasker.id(), asset))
                .toList();
        var balances = ledger.balances(
                perAsset.stream().flatMap(each -> each.all().stream()).toList());
        var views = perAsset.stream().map(each -> each.view(balances)).toList();
        var near = views.getFirst();
        return new EarningsView(near.asset(), near.due(), near.inFlight(), near.paid(), views);
    }

    /** Where what a tasker earns in one asset is. */
    private record AssetAccounts(LedgerAccount due, LedgerAccount inFlight, LedgerAccount paid) {

        static AssetAccounts of(TaskerId tasker, Asset asset) {
            return new AssetAccounts(
                    LedgerAccount.due(tasker, asset),
                    LedgerAccount.inFlight(tasker, asset),
                    LedgerAccount.paid(tasker, asset));
        }

        List<LedgerAccount> all() {
            return List.of(due, inFlight, paid);
        }

        AssetEarnings view(Map<LedgerAccount, NearAmount> balances) {
            return new AssetEarnings(due.asset(), held(balances, due), held(balances, inFlight), held(balances, paid));
        }

        private static NearAmount held(Map<LedgerAccount, NearAmount> balances, LedgerAccount account) {
            return balances.getOrDefault(account, NearAmount.ZERO);
        }
    }

    /** NEAR first and by itself, as those who know of no other asset read it, and then every asset. */
    record EarningsView(
            Asset asset, NearAmount due, NearAmount inFlight, NearAmount paid, List<AssetEarnings> assets) {}

    /** In base units: what no payout has taken yet, what is on its way, and what has arrived. */
    record AssetEarnings(Asset asset, NearAmount due, NearAmount inFlight, NearAmount paid) {}
}
