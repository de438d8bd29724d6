package dev.concord.task.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code concord.imports}.
 *
 * @param maxSize of one import's body
 * @param maxTasks in one import: they become tasks in one transaction, which nobody else waits for
 * @param maxConcurrent imports that are read at the same time
 */
@ConfigurationProperties("concord.imports")
public record ImportSettings(
        @DefaultValue("1GB") DataSize maxSize,
        @DefaultValue("1000000") int maxTasks,
        @DefaultValue("8") int maxConcurrent) {

    public ImportSettings {
        requirePositive("max-size", maxSize.toBytes());
        requirePositive("max-tasks", maxTasks);
        requirePositive("max-concurrent", maxConcurrent);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("concord.imports." + name + ": " + value + " (expected: 1 or more)");
        }
    }
}
