package dev.concord.task.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.exports}.
 *
 * @param maxConcurrent exports that are written at the same time: each holds a connection, and keeps what was changed since it began
 * @param longest after which an export is broken off, however slowly it is read
 */
@ConfigurationProperties("concord.exports")
public record ExportSettings(
        @DefaultValue("4") int maxConcurrent,
        @DefaultValue("30m") Duration longest) {

    public ExportSettings {
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException(
                    "concord.exports.max-concurrent: " + maxConcurrent + " (expected: 1 or more)");
        }
        if (!longest.isPositive()) {
            throw new IllegalArgumentException("concord.exports.longest: " + longest + " (expected: more than 0)");
        }
    }
}
