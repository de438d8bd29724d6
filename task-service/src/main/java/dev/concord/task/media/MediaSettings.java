package dev.concord.task.media;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code concord.media}.
 *
 * @param folder where media are kept; all instances of the service must see the same one
 * @param maxFile of one medium
 * @param linkLifetime for how long a link opens a medium to whoever has it
 */
@ConfigurationProperties("concord.media")
public record MediaSettings(
        @DefaultValue("data/media") Path folder,
        @DefaultValue("64MB") DataSize maxFile,
        @DefaultValue("10m") Duration linkLifetime) {

    public MediaSettings {
        if (maxFile.toBytes() < 1) {
            throw new IllegalArgumentException("concord.media.max-file: " + maxFile + " (expected: 1B or more)");
        }
        if (!linkLifetime.isPositive()) {
            throw new IllegalArgumentException("concord.media.link-lifetime: " + linkLifetime + " (expected: above 0)");
        }
    }
}
