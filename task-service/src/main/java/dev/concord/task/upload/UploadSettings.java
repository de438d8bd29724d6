package dev.concord.task.upload;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code concord.uploads}.
 *
 * @param folder where uploads lie; all instances of the service must see the same one
 * @param maxSize of one upload
 * @param perVendor how many a vendor may have at a time
 * @param sizePerVendor the bytes that they may have together, counted from when they are begun
 * @param lifetime after how long without a piece an upload is gone
 * @param maxConcurrent how many pieces are written at the same time
 */
@ConfigurationProperties("concord.uploads")
public record UploadSettings(
        @DefaultValue("data/uploads") Path folder,
        @DefaultValue("4GB") DataSize maxSize,
        @DefaultValue("20") int perVendor,
        @DefaultValue("20GB") DataSize sizePerVendor,
        @DefaultValue("1d") Duration lifetime,
        @DefaultValue("32") int maxConcurrent) {

    public UploadSettings {
        if (maxSize.toBytes() < 1 || perVendor < 1 || sizePerVendor.compareTo(maxSize) < 0 || maxConcurrent < 1) {
            throw new IllegalArgumentException(
                    "concord.uploads: max-size %s, per-vendor %d, size-per-vendor %s, max-concurrent %d (expected: 1 or more, and room for one)"
                            .formatted(maxSize, perVendor, sizePerVendor, maxConcurrent));
        }
        if (!lifetime.isPositive()) {
            throw new IllegalArgumentException("concord.uploads.lifetime: " + lifetime + " (expected: more than 0)");
        }
    }
}
