package dev.concord.consensus.aggregation.region;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks that seem to be one object's, at most one of each answer, while they are being grouped. */
final class Group<R> {

    private final RegionForm<R> form;
    private final Map<Integer, R> marks = new LinkedHashMap<>();
    // What is known of the object, until its marks change.
    private @Nullable Sketch<R> known;

    Group(RegionForm<R> form) {
        this.form = form;
    }

    void add(int answer, R mark) {
        marks.put(answer, mark);
        known = null;
    }

    void takeOut(int answer) {
        if (marks.remove(answer) != null) {
            known = null;
        }
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Returns where the object is, by the marks that came first, called as they mostly are. */
    Sketch<R> sketch(List<TaskerRates> rates, int classCount) {
        var sketch = known;
        if (sketch == null) {
            sketch = drawn(rates, classCount);
            known = sketch;
        }
        return sketch;
    }

    /** Returns the marks, listed by the ranks of their answers. */
    Candidate<R> candidate(int[] ranks) {
        return new Candidate<>(marks.entrySet().stream()
                .sorted(Comparator.comparingInt(mark -> ranks[mark.getKey()]))
                .map(mark -> new Mark<>(mark.getKey(), mark.getValue()))
                .toList());
    }

    private Sketch<R> drawn(List<TaskerRates> rates, int classCount) {
        var first = marks.entrySet().stream().limit(JudgedObject.MOST_VOTERS).toList();
        var regions = first.stream().map(Map.Entry::getValue).toList();
        var weights = first.stream()
                .mapToDouble(mark -> rates.get(mark.getKey()).precision())
                .toArray();
        var votes = first.stream()
                .map(mark -> new OneCoinVote.Vote(
                        form.name(mark.getValue()).className(),
                        rates.get(mark.getKey()).rightName()))
                .toList();
        var classes = OneCoinVote.of(votes, classCount);
        var leading = classes.leading();
        var region = form.named(form.ballot(regions).sketch(weights), new RegionName(leading, null));
        return new Sketch<>(region, classes.probability(leading));
    }
}
