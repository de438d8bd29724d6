package dev.concord.local.aggregate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.local.report.ResultJson;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregation prints as its last line, for programs to read; null where something does not apply.
 *
 * @param labels the answers that counted
 * @param duplicates answers that did not: their worker had labelled the task before
 * @param gold how many tasks with a known answer were compared
 * @param controls how many others served as control tasks
 * @param temperature the power that the control tasks raised the probabilities of classes to
 * @param intervalFactor how many standard deviations they made an interval of four in five reach
 * @param iterations how often the method went over all answers
 * @param heapPeakBytes the most heap that was in use, garbage included
 */
@JsonPropertyOrder({
    "kind",
    "method",
    "tasks",
    "labels",
    "workers",
    "duplicates",
    "gold",
    "controls",
    "measures",
    "temperature",
    "intervalFactor",
    "iterations",
    "loadMillis",
    "estimateMillis",
    "writeMillis",
    "heapPeakBytes"
})
public record AggregateLine(
        String kind,
        String method,
        int tasks,
        int labels,
        int workers,
        long duplicates,
        long gold,
        int controls,
        Measures measures,
        @Nullable Double temperature,
        @Nullable Double intervalFactor,
        @Nullable Integer iterations,
        long loadMillis,
        long estimateMillis,
        long writeMillis,
        long heapPeakBytes) {

    /** Returns the line without its end. */
    public String json() {
        return ResultJson.of(this, measures);
    }
}
