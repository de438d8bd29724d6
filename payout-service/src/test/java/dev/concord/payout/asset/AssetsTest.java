package dev.concord.payout.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.asset.AssetSettings.TokenSettings;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final TokenSettings USD = new TokenSettings("usd.near", "USD", 6, BigInteger.TEN);

    @Test
    void nearIsAllowedAlways() {
        var assets = allowing(List.of());

        assertThat(assets.isAllowed(Asset.NEAR)).isTrue();
        assertThat(assets.all()).containsExactly(Asset.NEAR);
    }

    @Test
    void aTokenIsNamedByItsContract() {
        var assets = allowing(List.of(USD));

        assertThat(assets.token(new Asset("usd.near")))
                .hasValueSatisfying(token -> assertThat(token.symbol()).isEqualTo("USD"));
        assertThat(assets.all()).containsExactly(Asset.NEAR, new Asset("usd.near"));
    }

    @Test
    void whatIsNotNamedIsNotAllowed() {
        var assets = allowing(List.of(USD));

        assertThat(assets.isAllowed(new Asset("other.near"))).isFalse();
        assertThat(assets.token(new Asset("other.near"))).isEmpty();
    }

    @Test
    void aContractIsNamedOnce() {
        assertThatThrownBy(() -> allowing(List.of(USD, USD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tokens: usd.near twice (expected: each contract once)");
    }

    @Test
    void aTokenWithoutSenseIsRefused() {
        assertThatThrownBy(() -> allowing(List.of(new TokenSettings("usd.near", " ", 6, BigInteger.ONE))))
                .hasMessageContaining("symbol \" \"");
        assertThatThrownBy(() -> allowing(List.of(new TokenSettings("usd.near", "USD", 39, BigInteger.ONE))))
                .hasMessageContaining("decimals 39");
        assertThatThrownBy(() -> allowing(List.of(new TokenSettings("usd.near", "USD", 6, BigInteger.ZERO))))
                .hasMessageContaining("minimum payout 0");
        assertThatThrownBy(() -> allowing(List.of(new TokenSettings("NEAR", "USD", 6, BigInteger.ONE))))
                .hasMessageContaining("account: \"NEAR\"");
    }

    private static Assets allowing(List<TokenSettings> tokens) {
        return new Assets(new AssetSettings(tokens).allowed());
    }
}
