package dev.concord.local.paybench;

import dev.concord.local.platform.PayoutProcess;
import java.time.Duration;
import java.util.List;

/**
 * The figures of payouts in one asset on one network.
 *
 * @param payoutMillisP50 from the reward's record in Kafka to the payout's being booked as FINAL
 * @param signingShare to askingShare sum to one: of the time that threads of the service spent in these four
 * @param serviceCpuMicros processor time for each payout, as are the others
 * @param chainAloneTransfersPerSecond what the simulated chain takes without the service before it
 * @param networkTransfersPerSecond what the gas limits of one shard allow at this block time
 */
public record PayoutFigures(
        String network,
        long blockMillis,
        String asset,
        int payouts,
        double payoutsPerSecond,
        long payoutMillisP50,
        long payoutMillisP99,
        double signingShare,
        double databaseShare,
        double sendingShare,
        double askingShare,
        double serviceCpuMicros,
        double databaseCpuMicros,
        double chainCpuMicros,
        double brokerCpuMicros,
        double chainAloneTransfersPerSecond,
        double networkTransfersPerSecond) {

    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final double MEDIAN = 0.5;
    private static final double TAIL = 0.99;

    static PayoutFigures of(PayoutBench.Network network, Payment payment, Measured measured, double chainAlone) {
        var blockMillis = network.blockTime().toMillis();
        var spent = measured.spent();
        return new PayoutFigures(
                network.name(),
                blockMillis,
                payment.label(),
                measured.payouts(),
                measured.perSecond(),
                quantile(measured.latencies(), MEDIAN),
                quantile(measured.latencies(), TAIL),
                spent.signing() / spent.total(),
                spent.database() / spent.total(),
                spent.sending() / spent.total(),
                spent.asking() / spent.total(),
                micros(measured, PayoutProcess.SERVICE),
                micros(measured, PayoutProcess.DATABASE),
                micros(measured, PayoutProcess.CHAIN),
                micros(measured, PayoutProcess.BROKER),
                chainAlone,
                payment.mostPerChunk() * MILLIS_PER_SECOND / blockMillis);
    }

    private static double micros(Measured measured, PayoutProcess process) {
        return measured.cpu().getOrDefault(process, Duration.ZERO).toNanos() / NANOS_PER_MICRO / measured.payouts();
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }
}
