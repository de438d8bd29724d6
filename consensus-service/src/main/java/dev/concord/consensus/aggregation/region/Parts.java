package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each answer had to do with the decided regions. */
final class Parts {

    /** A pair of regions is a match in the usual measure of detections. */
    private static final double MATCHES = 0.5;
    /** At least as many matches as half of the regions that are missing or too many: an F1 of a half. */
    private static final double ENOUGH = 0.5;

    private Parts() {}

    static <R> List<Decision.Part> of(RegionForm<R> form, GivenMarks<R> given, List<R> decided, List<Double> weights) {
        var parts = new ArrayList<Decision.Part>();
        for (var answer = 0; answer < given.answers(); answer++) {
            var agrees = RegionPairs.f1(form, given.marks().get(answer), decided, MATCHES) >= ENOUGH;
            parts.add(new Decision.Part(weights.get(answer), agrees, Map.of()));
        }
        return parts;
    }
}
