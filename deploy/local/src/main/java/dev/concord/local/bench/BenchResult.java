package dev.concord.local.bench;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured.
 *
 * @param labelsPerSecond median over the rounds
 * @param emptyLabelsPerSecond the same for a stream that decides nothing
 * @param cpuMicrosPerLabel processor time of the service alone, which other load on the machine does not change
 * @param ratio median over the rounds of one through the other, each pair measured one after the other
 * @param recordsRatio records that the deciding stream wrote for each of the empty one
 * @param bytesRatio the same in bytes on the broker's disk
 * @param agreementMillisP50 from the third label to the agreement, at the pace
 */
public record BenchResult(
        int labels,
        int rounds,
        double labelsPerSecond,
        double emptyLabelsPerSecond,
        double cpuMicrosPerLabel,
        double emptyCpuMicrosPerLabel,
        double ratio,
        double recordsRatio,
        double bytesRatio,
        int pacedLabelsPerSecond,
        long agreements,
        long agreementMillisP50,
        long agreementMillisP99) {

    private static final JsonMapper JSON = new JsonMapper();

    public String json() {
        return JSON.writeValueAsString(this);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static long quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }
}
