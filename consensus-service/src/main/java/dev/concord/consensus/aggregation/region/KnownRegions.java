package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.label.Label;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The regions of a control task: they stand, and each tasker is measured against them. */
final class KnownRegions<R> {

    private final RegionForm<R> form;
    private final Label label;
    private final List<R> regions;
    private final List<Sketch<R>> sketches;

    KnownRegions(RegionForm<R> form, Label label) {
        this.form = form;
        this.label = label;
        this.regions = form.regions(label);
        this.sketches = regions.stream().map(region -> new Sketch<>(region, 1)).toList();
    }

    Decision decision(GivenMarks<R> given, List<TaskerRates> rates) {
        var counts = MarkCounts.of(given);
        for (var answer = 0; answer < given.answers(); answer++) {
            measure(answer, given.marks().get(answer), rates.get(answer), counts);
        }
        var weights = Collections.nCopies(given.answers(), 1.0);
        return new Decision(label, 1, Map.of(), Parts.of(form, given, regions, weights), counts.evidence());
    }

    private void measure(int answer, List<R> marks, TaskerRates tasker, MarkCounts counts) {
        var objectOf = Fit.objects(form, marks, sketches, tasker);
        var hits = 0;
        for (var place = 0; place < objectOf.length; place++) {
            if (objectOf[place] < 0) {
                counts.add(answer, new RegionCounts(0, 0, 0, 1, 0, 0));
            } else {
                counts.add(answer, hit(marks.get(place), regions.get(objectOf[place]), tasker));
                hits++;
            }
        }
        counts.add(answer, new RegionCounts(0, 0, regions.size() - hits, 0, 0, 0));
    }

    private RegionCounts hit(R mark, R known, TaskerRates tasker) {
        var right = form.name(mark).isSame(form.name(known)) ? 1 : 0;
        return new RegionCounts(0, 1, 0, 0, right, tasker.believable(form.squaredJitter(mark, known)));
    }
}
