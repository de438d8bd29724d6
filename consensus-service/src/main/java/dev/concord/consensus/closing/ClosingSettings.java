package dev.concord.consensus.closing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.consensus.closing}.
 *
 * @param rounds how often the tasks of a closing project are decided again; the last round publishes
 * @param pause between two rounds: longer than skills take from one partition's decision to another's
 * @param slice how many tasks are decided before records get their turn again
 * @param every how often a slice is taken
 */
@ConfigurationProperties("concord.consensus.closing")
public record ClosingSettings(
        @DefaultValue("6") int rounds,
        @DefaultValue("1500ms") Duration pause,
        @DefaultValue("500") int slice,
        @DefaultValue("100ms") Duration every) {

    public ClosingSettings {
        require("rounds", rounds, rounds >= 1, "1 or more");
        require("pause", pause, !pause.isNegative(), "zero or more");
        require("slice", slice, slice >= 1 && slice <= 10_000, "1..10000");
        require("every", every, every.isPositive(), "above zero");
    }

    private static void require(String name, Object value, boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "concord.consensus.closing.%s: %s (expected: %s)".formatted(name, value, expected));
        }
    }
}
