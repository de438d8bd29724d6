package dev.concord.local.platform;

import dev.concord.local.infrastructure.JavaCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the payout service and its chain run when they are alone.
 *
 * @param validityBlocks for how many blocks a transaction may be included; 86,400 on the real chain
 * @param lanes how many keys the treasury has
 * @param endpoints paths of the nodes that the service asks
 * @param isLong whether the run is long enough to earn back the optimising compiler
 * @param properties of the service, by their Spring names; these come after the usual ones, and win
 */
public record PayoutSetup(
        Duration blockTime,
        long validityBlocks,
        int lanes,
        List<String> endpoints,
        int witnesses,
        boolean isLong,
        Map<String, Object> properties) {

    private static final List<String> LONG_RUN = List.of(JavaCommand.ALL_COMPILERS, "-Xmx768m");
    private static final List<String> LONG_RUN_OF_CHAIN = List.of(JavaCommand.ALL_COMPILERS, "-Xmx1500m");

    public PayoutSetup {
        endpoints = List.copyOf(endpoints);
        properties = Map.copyOf(properties);
    }

    List<String> jvmOptions() {
        return isLong ? LONG_RUN : List.of();
    }

    List<String> chainJvmOptions() {
        return isLong ? LONG_RUN_OF_CHAIN : List.of();
    }

    List<String> chainArguments(int controlPort) {
        return List.of(
                "--block-millis", Long.toString(blockTime.toMillis()),
                "--validity-blocks", Long.toString(validityBlocks),
                "--control-port", Integer.toString(controlPort));
    }
}
