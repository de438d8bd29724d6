package dev.concord.task.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.live}.
 *
 * @param maxStreams open at a time; each keeps a connection at this service and at the gateway
 * @param maxStreamsPerVendor of these
 * @param pollEvery how often it is looked what is new
 * @param heartbeat after so much silence a comment is sent; shorter than the gateway's limit of silence
 * @param longest after which a stream ends; a client goes on with another one, for which it is looked again who it is
 */
@ConfigurationProperties("concord.live")
public record LiveSettings(
        @DefaultValue("128") int maxStreams,
        @DefaultValue("8") int maxStreamsPerVendor,
        @DefaultValue("250ms") Duration pollEvery,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10m") Duration longest) {

    public LiveSettings {
        requirePositive("max-streams", maxStreams);
        requirePositive("max-streams-per-vendor", maxStreamsPerVendor);
        requirePositive("poll-every", pollEvery.toMillis());
        requirePositive("heartbeat", heartbeat.toMillis());
        requirePositive("longest", longest.toMillis());
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("concord.live." + name + ": " + value + " (expected: 1 or more)");
        }
    }
}
