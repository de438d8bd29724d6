package dev.concord.gateway.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.identity}.
 *
 * @param rememberedFor for how long whose a secret is is not looked up again, if nobody's rights change
 * @param sureFor for how long it holds that nobody's rights have changed, once it was asked
 * @param changesAskedEvery after how long it is asked again
 * @param reissueWithin for how long a token that was never used can be had again by registering again
 */
@ConfigurationProperties("concord.gateway.identity")
public record IdentitySettings(
        @DefaultValue("1m") Duration rememberedFor,
        @DefaultValue("5s") Duration sureFor,
        @DefaultValue("1s") Duration changesAskedEvery,
        @DefaultValue("10m") Duration reissueWithin) {

    private static final Duration LONGEST_MEMORY = Duration.ofMinutes(1);

    public IdentitySettings {
        requireNoLongerThanMemory("remembered-for", rememberedFor);
        requireNoLongerThanMemory("sure-for", sureFor);
        if (!changesAskedEvery.isPositive() || changesAskedEvery.compareTo(LONGEST_MEMORY) > 0) {
            throw new IllegalArgumentException(
                    "concord.gateway.identity.changes-asked-every: %s (expected: PT0.001S..%s)"
                            .formatted(changesAskedEvery, LONGEST_MEMORY));
        }
        if (reissueWithin.isNegative()) {
            throw new IllegalArgumentException(
                    "concord.gateway.identity.reissue-within: " + reissueWithin + " (expected: not negative)");
        }
    }

    private static void requireNoLongerThanMemory(String setting, Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST_MEMORY) > 0) {
            throw new IllegalArgumentException("concord.gateway.identity.%s: %s (expected: PT0S..%s)"
                    .formatted(setting, duration, LONGEST_MEMORY));
        }
    }
}
