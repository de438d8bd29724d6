package dev.concord.payout.topup;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.payout.topup.domain.HotFloat;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.top-up}.
 *
 * @param coldAccount from where the treasury is topped up; nothing is requested without it
 * @param coldKey the public key that signs for it, elsewhere
 * @param floats at most one for each asset
 * @param sweep whether what is above the cap goes to the cold account by itself
 */
@ConfigurationProperties("concord.top-up")
public record TopUpSettings(
        @Nullable String coldAccount,
        @Nullable String coldKey,
        @DefaultValue List<FloatSettings> floats,
        @DefaultValue SweepSettings sweep) {

    public TopUpSettings {
        floats = List.copyOf(floats);
        if ((coldAccount == null) != (coldKey == null)) {
            throw new IllegalArgumentException(
                    "concord.top-up: cold-account %s, cold-key %s (expected: both, or neither)"
                            .formatted(coldAccount, coldKey));
        }
        if (sweep.enabled() && coldAccount == null) {
            throw new IllegalArgumentException(
                    "concord.top-up.sweep.enabled: true without cold-account (expected: where to sweep to)");
        }
        if (floats.stream().map(FloatSettings::asset).distinct().count() < floats.size()) {
            throw new IllegalArgumentException(
                    "concord.top-up.floats: %s (expected: each asset once)".formatted(floats));
        }
    }

    /**
     * How what is above the cap is brought away.
     *
     * @param marginPermille how far above it the treasury comes before that is worth a transaction, in thousandths of the cap
     */
    public record SweepSettings(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("100") int marginPermille) {

        private static final int MOST_PERMILLE = 1_000;

        public SweepSettings {
            if (marginPermille < 1 || marginPermille > MOST_PERMILLE) {
                throw new IllegalArgumentException("concord.top-up.sweep.margin-permille: %d (expected: 1..%d)"
                        .formatted(marginPermille, MOST_PERMILLE));
            }
        }
    }

    /** How much of an asset the treasury is to hold, in base units. */
    public record FloatSettings(String asset, BigInteger low, BigInteger cap) {}

    /** An account whose key is never here. */
    public record ColdAccount(AccountId account, PublicKey key) {}

    public Optional<ColdAccount> cold() {
        return coldAccount == null || coldKey == null
                ? Optional.empty()
                : Optional.of(new ColdAccount(new AccountId(coldAccount), PublicKey.parse(coldKey)));
    }

    Optional<HotFloat> floatOf(Asset asset) {
        return floats.stream()
                .filter(each -> each.asset().equals(asset.code()))
                .findFirst()
                .map(each -> new HotFloat(new NearAmount(each.low()), new NearAmount(each.cap())));
    }
}
