package dev.concord.task.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.media.sweep}.
 *
 * @param keepSettled how long a settled project keeps its media
 * @param keepDrafts after how long whoever wrote a file that is not whole must have gone
 */
@ConfigurationProperties("concord.media.sweep")
record SweepSettings(
        @DefaultValue("90d") Duration keepSettled,
        @DefaultValue("1d") Duration keepDrafts) {

    SweepSettings {
        if (keepSettled.isNegative() || !keepDrafts.isPositive()) {
            throw new IllegalArgumentException(
                    "concord.media.sweep: keep-settled %s, keep-drafts %s (expected: 0 or more, more than 0)"
                            .formatted(keepSettled, keepDrafts));
        }
    }
}
