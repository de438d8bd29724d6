package dev.concord.payout.preference;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.asset.AllowedToken;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.payout.PayoutSettings;
import dev.concord.payout.preference.domain.Preferences;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in how a tasker wishes to be paid, from the next plan on; what is planned goes out as it was planned. */
@Service
public final class SetPreferences {

    private final StoredPreferences stored;
    private final Assets assets;
    private final NearAmount minimumOfNear;
    private final TransactionOperations transaction;

    SetPreferences(
            StoredPreferences stored, Assets assets, PayoutSettings settings, TransactionOperations transaction) {
        this.stored = stored;
        this.assets = assets;
        this.minimumOfNear = new NearAmount(settings.minimumYocto());
        this.transaction = transaction;
    }

    /** What becomes of a wish. */
    public sealed interface Outcome {

        /** It is so, and may have been so before. */
        record Made(Wished wished) implements Outcome {}

        /** It cannot be met; with what was wrong and what was expected. */
        record Refused(String problem) implements Outcome {}

        /** Another version was there than those that were expected. */
        record Stale(long version) implements Outcome {}
    }

    /** Returns what a tasker has said; the platform's ways if nothing. */
    public Wished of(TaskerId tasker) {
        return stored.find(tasker);
    }

    /** Replaces what a tasker has said before, all of it, if that has a version that is expected. */
    public Outcome set(TaskerId tasker, LongPredicate expected, Preferences preferences) {
        return problemWith(preferences)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> transaction.execute(_ -> {
                    stored.lock(tasker);
                    var before = stored.find(tasker);
                    return expected.test(before.version())
                            ? replaced(tasker, before, preferences)
                            : new Outcome.Stale(before.version());
                }));
    }

    private Outcome replaced(TaskerId tasker, Wished before, Preferences preferences) {
        var after = before.replacedBy(preferences);
        if (!after.equals(before)) {
            stored.replace(tasker, after);
        }
        return new Outcome.Made(after);
    }

    private Optional<String> problemWith(Preferences preferences) {
        var named = Stream.concat(
                preferences.minimums().keySet().stream(), preferences.accepted().orElse(Set.of()).stream());
        return named.filter(asset -> !assets.isAllowed(asset))
                .map(asset -> "assets: %s (expected: of %s)".formatted(asset, assets.all()))
                .findFirst()
                .or(() -> preferences.minimums().entrySet().stream()
                        .filter(each -> each.getValue().compareTo(minimum(each.getKey())) < 0)
                        .map(each -> "minimums.%s: %s (expected: at least %s)"
                                .formatted(each.getKey(), each.getValue(), minimum(each.getKey())))
                        .findFirst());
    }

    private NearAmount minimum(Asset asset) {
        return assets.token(asset).map(AllowedToken::minimumPayout).orElse(minimumOfNear);
    }
}
