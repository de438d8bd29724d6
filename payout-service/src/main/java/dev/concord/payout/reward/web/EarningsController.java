package dev.concord.payout.reward.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.account.AccountChanges;
import dev.concord.payout.account.web.WaitingChange;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.web.Caller.TaskerCaller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells taskers what they have earned, and announces there, where they look for their money, that it is to go to another account. */
@RestController
final class EarningsController {

    private final Ledger ledger;
    private final Assets assets;
    private final AccountChanges changes;

    EarningsController(Ledger ledger, Assets assets, AccountChanges changes) {
        this.ledger = ledger;
        this.assets = assets;
        this.changes = changes;
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
        var change = changes.find(tasker.id()).map(WaitingChange::of).orElse(null);
        return new EarningsView(near.asset(), near.due(), near.inFlight(), near.paid(), views, change);
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EarningsView(
            Asset asset,
            NearAmount due,
            NearAmount inFlight,
            NearAmount paid,
            List<AssetEarnings> assets,
            @Nullable WaitingChange accountChange) {}

    /** In base units: what no payout has taken yet, what is on its way, and what has arrived. */
    record AssetEarnings(Asset asset, NearAmount due, NearAmount inFlight, NearAmount paid) {}
}
