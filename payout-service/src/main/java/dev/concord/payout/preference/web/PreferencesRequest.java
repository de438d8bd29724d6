package dev.concord.payout.preference.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.preference.domain.Preferences;
import dev.concord.payout.preference.domain.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The body that says how a tasker wishes to be paid; whatever is not in it is as the platform has it.
 *
 * @param schedule asap, daily or weekly
 * @param minimums base units by asset
 * @param assets which are accepted; all without it
 */
record PreferencesRequest(
        @Nullable String schedule,
        @Nullable Map<String, NearAmount> minimums,
        @Nullable List<String> assets) {

    private static final int MOST = 100;

    PreferencesRequest {
        var _ = preferences(schedule, minimums, assets); // refused while it is read
    }

    Preferences preferences() {
        return preferences(schedule, minimums, assets);
    }

    private static Preferences preferences(
            @Nullable String schedule, @Nullable Map<String, NearAmount> minimums, @Nullable List<String> assets) {
        return new Preferences(
                schedule == null ? Schedule.ASAP : Schedule.of(schedule),
                minimums == null ? Map.of() : read(minimums),
                assets == null ? Optional.empty() : Optional.of(read(assets)));
    }

    private static Map<Asset, NearAmount> read(Map<String, NearAmount> minimums) {
        if (minimums.size() > MOST || minimums.values().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("minimums: too many, or null (expected: at most 100 amounts)");
        }
        return minimums.entrySet().stream()
                .collect(Collectors.toMap(each -> new Asset(each.getKey()), Map.Entry::getValue));
    }

    private static Set<Asset> read(List<String> assets) {
        if (assets.isEmpty() || assets.size() > MOST || assets.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "assets: %d, or null among them (expected: 1..100, or none at all)".formatted(assets.size()));
        }
        return assets.stream().map(Asset::new).collect(Collectors.toSet());
    }
}
