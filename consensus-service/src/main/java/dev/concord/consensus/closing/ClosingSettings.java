package dev.concord.consensus.closing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.consensus.closing}.
 *
 * @param slice how many tasks are passed before records get their turn again
 * @param every how often a slice is taken
 * @param askAfter when a partition that waits for its project's refinement asks for one itself; partition 0 asks at once
 */
@ConfigurationProperties("concord.consensus.closing")
public record ClosingSettings(
        @DefaultValue("500") int slice,
        @DefaultValue("100ms") Duration every,
        @DefaultValue("5m") Duration askAfter) {

    public ClosingSettings {
        require("slice", slice, slice >= 1 && slice <= 10_000, "1..10000");
        require("every", every, every.isPositive(), "above zero");
        require("ask-after", askAfter, askAfter.isPositive(), "above zero");
    }

    private static void require(String name, Object value, boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "concord.consensus.closing.%s: %s (expected: %s)".formatted(name, value, expected));
        }
    }
}
