package dev.concord.consensus.refinement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.consensus.refinement}.
 *
 * @param mostWaiting how many refinements may wait; one runs at a time
 * @param patience how long to wait for an end marker that is still missing in a partition
 * @param retryAfter how soon a closing project is refined again after a failure
 * @param repeatAfter how soon a closing project is refined again though all went well, because its end was not seen
 */
@ConfigurationProperties("concord.consensus.refinement")
public record RefinementSettings(
        @DefaultValue("100") int mostWaiting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("5m") Duration repeatAfter) {

    public RefinementSettings {
        require("most-waiting", mostWaiting, mostWaiting >= 1 && mostWaiting <= 10_000, "1..10000");
        require("patience", patience, !patience.isNegative(), "zero or more");
        require("retry-after", retryAfter, retryAfter.isPositive(), "above zero");
        require("repeat-after", repeatAfter, repeatAfter.isPositive(), "above zero");
    }

    private static void require(String name, Object value, boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "concord.consensus.refinement.%s: %s (expected: %s)".formatted(name, value, expected));
        }
    }
}
