package dev.concord.payout.topup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.topup.domain.HotFloat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How full a float is, and whether it is low, is told by asset, and not before it is known. */
final class FloatMetersTest {

    private static final HotFloat FLOAT = new HotFloat(NearAmount.parse("10"), NearAmount.parse("40"));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FloatMeters meters = new FloatMeters(
            new TopUpSettings(
                    null,
                    null,
                    List.of(new TopUpSettings.FloatSettings("NEAR", BigInteger.TEN, BigInteger.valueOf(40))),
                    new TopUpSettings.SweepSettings(false, 100)),
            registry);

    @Test
    void nothingIsToldBeforeTheChainHasAnswered() {
        assertThat(told("payout.treasury.float.filled")).isNaN();
        assertThat(told("payout.treasury.float.low")).isNaN();
    }

    @Test
    void itIsLowBelowItsLowMarkOnly() {
        meters.note(Asset.NEAR, FLOAT, NearAmount.parse("10"));
        assertThat(told("payout.treasury.float.filled")).isEqualTo(0.25);
        assertThat(told("payout.treasury.float.low")).isZero();

        meters.note(Asset.NEAR, FLOAT, NearAmount.parse("9"));
        assertThat(told("payout.treasury.float.low")).isEqualTo(1);
    }

    private double told(String name) {
        return registry.get(name).tag("asset", "NEAR").gauge().value();
    }
}
