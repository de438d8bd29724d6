package dev.concord.local.platform;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What runs, and how to reach it; the content of {@code run.json}.
 *
 * @param kafka host and port, as are postgres and redis; gateway and near are URLs
 * @param vendorKey the API key of a vendor with money to spend
 * @param taskerToken the token of a tasker with an account that can be paid to
 * @param treasury the NEAR account that deposits go to
 */
@JsonPropertyOrder({
    "gateway",
    "kafka",
    "postgres",
    "redis",
    "near",
    "vendorKey",
    "taskerToken",
    "operatorToken",
    "treasury",
    "processes"
})
public record RunState(
        String gateway,
        String kafka,
        String postgres,
        String redis,
        String near,
        String vendorKey,
        String taskerToken,
        String operatorToken,
        String treasury,
        Map<String, RunningProcess> processes) {

    /** One process; management is the address of its health and metrics, if it has them. */
    public record RunningProcess(long pid, @Nullable String management) {}

    public RunState {
        processes = Collections.unmodifiableMap(new LinkedHashMap<>(processes));
    }

    RunState withProcesses(Map<String, RunningProcess> current) {
        return new RunState(
                gateway, kafka, postgres, redis, near, vendorKey, taskerToken, operatorToken, treasury, current);
    }

    @Override
    public String toString() {
        return "RunState(gateway=" + gateway + ")";
    }
}
