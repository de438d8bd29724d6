package dev.concord.consensus.skill;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.consensus.skill}.
 *
 * @param tellEvery how often a partition tells the evidence that its tasks gave
 * @param publishEvery how often a tasker's changed skill is published at most
 * @param readEvery how old the skills may be that a decision uses
 */
@ConfigurationProperties("concord.consensus.skill")
public record SkillSettings(
        @DefaultValue("500ms") Duration tellEvery,
        @DefaultValue("1s") Duration publishEvery,
        @DefaultValue("500ms") Duration readEvery) {

    public SkillSettings {
        requireAboveZero("tell-every", tellEvery);
        requireAboveZero("publish-every", publishEvery);
        if (readEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "concord.consensus.skill.read-every: " + readEvery + " (expected: zero or more)");
        }
    }

    private static void requireAboveZero(String name, Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(
                    "concord.consensus.skill." + name + ": " + interval + " (expected: above zero)");
        }
    }
}
