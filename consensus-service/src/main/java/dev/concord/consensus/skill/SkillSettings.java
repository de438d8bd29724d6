package dev.concord.consensus.skill;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.consensus.skill}.
 *
 * @param publishEvery how often a tasker's changed skill is published at most
 * @param readEvery how old the skills may be that a decision uses
 */
@ConfigurationProperties("concord.consensus.skill")
public record SkillSettings(
        @DefaultValue("1s") Duration publishEvery,
        @DefaultValue("500ms") Duration readEvery) {

    public SkillSettings {
        if (publishEvery.isNegative() || publishEvery.isZero()) {
            throw new IllegalArgumentException(
                    "concord.consensus.skill.publish-every: " + publishEvery + " (expected: above zero)");
        }
        if (readEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "concord.consensus.skill.read-every: " + readEvery + " (expected: zero or more)");
        }
    }
}
