package dev.concord.task.project;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.projects}.
 *
 * @param feePermille what the platform takes on top of each reward, in thousandths of it
 */
@ConfigurationProperties("concord.projects")
public record ProjectSettings(@DefaultValue("100") int feePermille) {

    public ProjectSettings {
        if (feePermille < 0 || feePermille > 1000) {
            throw new IllegalArgumentException(
                    "concord.projects.fee-permille: " + feePermille + " (expected: 0..1000)");
        }
    }
}
