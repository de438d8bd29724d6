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
 */
@ConfigurationProperties("concord.top-up")
public record TopUpSettings(
        @Nullable String coldAccount,
        @Nullable String coldKey,
        @DefaultValue List<FloatSettings> floats) {

    public TopUpSettings {
        floats = List.copyOf(floats);
        if ((coldAccount == null) != (coldKey == null)) {
            throw new IllegalArgumentException(
                    "concord.top-up: cold-account %s, cold-key %s (expected: both, or neither)"
                            .formatted(coldAccount, coldKey));
        }
        if (floats.stream().map(FloatSettings::asset).distinct().count() < floats.size()) {
            throw new IllegalArgumentException(
                    "concord.top-up.floats: %s (expected: each asset once)".formatted(floats));
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
