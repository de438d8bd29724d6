package dev.concord.payout.step;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code concord.drill}; production has none.
 *
 * @param folder where a drill asks the process to stop, and is told that it has
 */
@ConfigurationProperties("concord.drill")
record DrillSettings(@Nullable Path folder) {}
