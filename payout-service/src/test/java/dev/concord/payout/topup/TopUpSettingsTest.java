package dev.concord.payout.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.topup.TopUpSettings.FloatSettings;
import dev.concord.payout.topup.TopUpSettings.SweepSettings;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is requested by accident. */
class TopUpSettingsTest {

    private static final SweepSettings NO_SWEEP = new SweepSettings(false, 100);
    private static final FloatSettings NEAR = new FloatSettings("NEAR", BigInteger.ONE, BigInteger.TEN);

    @Test
    void withoutAColdAccountThereIsNobodyToAsk() {
        assertThat(new TopUpSettings(null, null, List.of(NEAR), NO_SWEEP).cold())
                .isEmpty();
    }

    @Test
    void anAccountComesWithItsKey() {
        assertThatThrownBy(() -> new TopUpSettings("cold.near", null, List.of(), NO_SWEEP))
                .hasMessageContaining("expected: both, or neither");
    }

    @Test
    void eachAssetHasOneFloat() {
        assertThat(new TopUpSettings(null, null, List.of(NEAR), NO_SWEEP).floatOf(Asset.NEAR))
                .isPresent();
        assertThat(new TopUpSettings(null, null, List.of(NEAR), NO_SWEEP).floatOf(new Asset("usd.near")))
                .isEmpty();
        assertThatThrownBy(() -> new TopUpSettings(null, null, List.of(NEAR, NEAR), NO_SWEEP))
                .hasMessageContaining("expected: each asset once");
    }

    @Test
    void nothingIsSweptToNowhere() {
        assertThatThrownBy(() -> new TopUpSettings(null, null, List.of(NEAR), new SweepSettings(true, 100)))
                .hasMessageContaining("expected: where to sweep to");
        assertThatThrownBy(() -> new SweepSettings(true, 0)).hasMessageContaining("expected: 1..1000");
    }
}
