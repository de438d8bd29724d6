package dev.concord.payout.asset;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import java.math.BigInteger;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings under {@code concord.assets}: the tokens beside NEAR that money may be in; none unless set. */
@ConfigurationProperties("concord.assets")
public record AssetSettings(@DefaultValue List<TokenSettings> tokens) {

    public AssetSettings {
        tokens = List.copyOf(tokens);
    }

    List<AllowedToken> allowed() {
        return tokens.stream()
                .map(token -> new AllowedToken(
                        new AccountId(token.contract()),
                        token.symbol(),
                        token.decimals(),
                        new NearAmount(token.minimumPayout())))
                .toList();
    }

    /**
     * One token.
     *
     * @param minimumPayout in base units
     */
    public record TokenSettings(
            String contract,
            String symbol,
            int decimals,
            @DefaultValue("1") BigInteger minimumPayout) {}
}
