package dev.concord.payout.preference.web;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.account.Account;
import dev.concord.payout.account.AccountChanges;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.account.web.WaitingChange;
import dev.concord.payout.preference.SetPreferences;
import dev.concord.payout.preference.domain.Preferences;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How taskers say how they wish to be paid. */
@RestController
final class PreferencesController {

    private final SetPreferences setting;
    private final Accounts accounts;
    private final AccountChanges changes;

    PreferencesController(SetPreferences setting, Accounts accounts, AccountChanges changes) {
        this.setting = setting;
        this.accounts = accounts;
        this.changes = changes;
    }

    @GetMapping("/v1/earnings/preferences")
    PreferencesView preferences(TaskerCaller tasker) {
        return view(tasker.id());
    }

    @PutMapping("/v1/earnings/preferences")
    PreferencesView replace(TaskerCaller tasker, @RequestBody PreferencesRequest request) {
        setting.set(tasker.id(), request.preferences()).ifPresent(problem -> {
            throw new ProblemException(PayoutProblem.PREFERENCES_REFUSED, problem);
        });
        return view(tasker.id());
    }

    private PreferencesView view(TaskerId tasker) {
        var account = accounts.of(new Owner.OfTasker(tasker)).stream()
                .findFirst()
                .map(Account::id)
                .map(Object::toString);
        return PreferencesView.of(
                setting.of(tasker),
                account.orElse(null),
                changes.find(tasker).map(WaitingChange::of).orElse(null));
    }

    /** Null instead of assets: all are accepted. Null instead of an account: none is registered, and nothing is paid. */
    record PreferencesView(
            String schedule,
            Map<String, NearAmount> minimums,
            @Nullable List<String> assets,
            @Nullable String accountId,
            @Nullable WaitingChange change) {

        static PreferencesView of(Preferences preferences, @Nullable String accountId, @Nullable WaitingChange change) {
            return new PreferencesView(
                    preferences.schedule().text(),
                    preferences.minimums().entrySet().stream()
                            .collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry::getValue)),
                    preferences
                            .accepted()
                            .map(assets ->
                                    assets.stream().map(Asset::code).sorted().toList())
                            .orElse(null),
                    accountId,
                    change);
        }
    }
}
