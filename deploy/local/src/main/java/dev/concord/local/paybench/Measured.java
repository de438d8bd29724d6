package dev.concord.local.paybench;

import dev.concord.local.platform.PayoutProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one run has measured.
 *
 * @param time from the first reward to the last payout at FINAL
 * @param latencies from a reward's record in Kafka to its payout's being booked as FINAL, in milliseconds, sorted
 * @param spent what the service's own meters counted, summed over its threads
 * @param cpu processor time by process
 */
record Measured(int payouts, Duration time, List<Long> latencies, Spent spent, Map<PayoutProcess, Duration> cpu) {

    private static final double NANOS_PER_SECOND = 1e9;

    Measured {
        latencies = List.copyOf(latencies);
        cpu = Map.copyOf(cpu);
    }

    double perSecond() {
        return payouts * NANOS_PER_SECOND / time.toNanos();
    }
}
