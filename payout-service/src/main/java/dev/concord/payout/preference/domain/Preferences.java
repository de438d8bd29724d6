package dev.concord.payout.preference.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a tasker wishes to be paid. A reward is owed in its project's asset and nobody exchanges it, so that to choose assets means
 * to say which are accepted: what is owed in another one waits until it is.
 *
 * @param minimums by asset, in base units: what is owed waits until it is so much, however old it is; of an asset that is not here
 *     the platform's minimum and age hold
 * @param accepted in which assets; all if empty
 */
public record Preferences(Schedule schedule, Map<Asset, NearAmount> minimums, Optional<Set<Asset>> accepted) {

    /** Of a tasker who has said nothing. */
    public static final Preferences NONE = new Preferences(Schedule.ASAP, Map.of(), Optional.empty());

    public Preferences {
        minimums = Map.copyOf(minimums);
        accepted = accepted.map(Set::copyOf);
    }

    /** Returns what of it holds in an asset. */
    public Wish in(Asset asset) {
        return new Wish(
                schedule,
                Optional.ofNullable(minimums.get(asset)),
                accepted.map(assets -> assets.contains(asset)).orElse(true));
    }

    /**
     * What a tasker wishes of one asset.
     *
     * @param minimum his own, which lies above the platform's
     */
    public record Wish(Schedule schedule, Optional<NearAmount> minimum, boolean isAccepted) {

        public static final Wish NONE = Preferences.NONE.in(Asset.NEAR);
    }
}
