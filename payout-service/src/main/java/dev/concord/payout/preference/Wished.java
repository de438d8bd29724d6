package dev.concord.payout.preference;

import dev.concord.payout.preference.domain.Preferences;

/**
 * What a tasker has wished.
 *
 * @param version which wish it is; 0 if there was none yet
 */
public record Wished(Preferences preferences, long version) {

    static final Wished NOTHING = new Wished(Preferences.NONE, 0);

    Wished replacedBy(Preferences next) {
        return next.equals(preferences) ? this : new Wished(next, version + 1);
    }
}
