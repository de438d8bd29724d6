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
import dev.concord.payout.preference.SetPreferences.Outcome;
import dev.concord.payout.preference.Wished;
import dev.concord.payout.preference.domain.Preferences;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.IfMatch;
import dev.concord.web.ProblemException;
import dev.concord.web.VersionTag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    ResponseEntity<PreferencesView> preferences(TaskerCaller tasker) {
        return answer(tasker.id(), setting.of(tasker.id()));
    }

    @PutMapping("/v1/earnings/preferences")
    ResponseEntity<PreferencesView> replace(
            TaskerCaller tasker,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PreferencesRequest request) {
        var expected = IfMatch.required(ifMatch);
        return switch (setting.set(tasker.id(), expected::includes, request.preferences())) {
            case Outcome.Made made -> answer(tasker.id(), made.wished());
            case Outcome.Refused refused ->
                throw new ProblemException(PayoutProblem.PREFERENCES_REFUSED, refused.problem());
            case Outcome.Stale stale -> throw IfMatch.refusal(stale.version());
        };
    }

    /** Where payouts go is shown along, and changes by itself as far as the wishes are concerned. */
    private ResponseEntity<PreferencesView> answer(TaskerId tasker, Wished wished) {
        var account = accounts.of(new Owner.OfTasker(tasker)).stream()
                .findFirst()
                .map(Account::id)
                .map(Object::toString);
        var change = changes.find(tasker).map(WaitingChange::of);
        var rest = account.orElse("")
                + change.map(to ->
                                "/" + to.accountId() + "/" + to.takesEffectAt().toEpochMilli())
                        .orElse("");
        return ResponseEntity.ok()
                .eTag(VersionTag.of(wished.version(), rest).formattedTag())
                .body(PreferencesView.of(wished.preferences(), account.orElse(null), change.orElse(null)));
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
