package dev.concord.payout.topup;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.topup.domain.HotFloat;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * How full each float is, as a share of its cap, and whether it is so low that it should be topped up (1, else 0), by {@code asset}. Until the
 * chain has answered there is no number.
 */
@Component
final class FloatMeters {

    private final Map<Asset, Level> levels = new ConcurrentHashMap<>();

    FloatMeters(TopUpSettings settings, MeterRegistry metrics) {
        for (var each : settings.floats()) {
            var asset = new Asset(each.asset());
            gauge(metrics, "payout.treasury.float.filled", asset, () -> filled(asset));
            gauge(metrics, "payout.treasury.float.low", asset, () -> low(asset));
        }
    }

    private static void gauge(MeterRegistry metrics, String name, Asset asset, Supplier<Number> level) {
        Gauge.builder(name, level)
                .tag("asset", asset.code())
                .strongReference(true)
                .register(metrics);
    }

    void note(Asset asset, HotFloat hotFloat, NearAmount held) {
        var filled = held.yocto().doubleValue() / hotFloat.cap().yocto().doubleValue();
        levels.put(asset, new Level(filled, !hotFloat.lacks(held).isZero()));
    }

    private double filled(Asset asset) {
        return level(asset).map(Level::filled).orElse(Double.NaN);
    }

    private double low(Asset asset) {
        return level(asset).map(level -> level.isLow() ? 1.0 : 0.0).orElse(Double.NaN);
    }

    private Optional<Level> level(Asset asset) {
        return Optional.ofNullable(levels.get(asset));
    }

    private record Level(double filled, boolean isLow) {}
}
