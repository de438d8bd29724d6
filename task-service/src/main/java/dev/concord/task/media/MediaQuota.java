package dev.concord.task.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code concord.media.quota}: what all projects of one vendor may have.
 *
 * @param media how many media
 * @param size their bytes
 */
@ConfigurationProperties("concord.media.quota")
record MediaQuota(
        @DefaultValue("1000000") long media,
        @DefaultValue("100GB") DataSize size) {

    MediaQuota {
        if (media < 1 || size.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "concord.media.quota: %d media of %s (expected: 1 or more of 1B or more)".formatted(media, size));
        }
    }

    /** Lets a vendor have so much, and no more. */
    void require(MediaUsage usage) throws QuotaReached {
        if (usage.media() > media) {
            throw new QuotaReached(
                    "media: %d of the vendor's projects (expected: at most %d)".formatted(usage.media(), media));
        }
        if (usage.sizeBytes() > size.toBytes()) {
            throw new QuotaReached("media: %d bytes of the vendor's projects (expected: at most %d)"
                    .formatted(usage.sizeBytes(), size.toBytes()));
        }
    }
}
