package dev.concord.task.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.log}.
 *
 * @param keep how long an event can be read again
 */
@ConfigurationProperties("concord.log")
record LogSettings(@DefaultValue("7d") Duration keep) {

    LogSettings {
        if (!keep.isPositive()) {
            throw new IllegalArgumentException("concord.log.keep: " + keep + " (expected: more than 0)");
        }
    }
}
