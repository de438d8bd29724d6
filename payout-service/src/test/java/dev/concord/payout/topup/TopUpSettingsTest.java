package dev.concord.payout.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.topup.TopUpSettings.FloatSettings;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is requested by accident. */
class TopUpSettingsTest {

    private static final FloatSettings NEAR = new FloatSettings("NEAR", BigInteger.ONE, BigInteger.TEN);

    @Test
    void withoutAColdAccountThereIsNobodyToAsk() {
        assertThat(new TopUpSettings(null, null, List.of(NEAR)).cold()).isEmpty();
    }

    @Test
    void anAccountComesWithItsKey() {
        assertThatThrownBy(() -> new TopUpSettings("cold.near", null, List.of()))
                .hasMessageContaining("expected: both, or neither");
    }

    @Test
    void eachAssetHasOneFloat() {
        assertThat(new TopUpSettings(null, null, List.of(NEAR)).floatOf(Asset.NEAR))
                .isPresent();
        assertThat(new TopUpSettings(null, null, List.of(NEAR)).floatOf(new Asset("usd.near")))
                .isEmpty();
        assertThatThrownBy(() -> new TopUpSettings(null, null, List.of(NEAR, NEAR)))
                .hasMessageContaining("expected: each asset once");
    }
}
