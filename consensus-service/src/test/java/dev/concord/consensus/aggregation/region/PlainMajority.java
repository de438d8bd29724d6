package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.Question;
import dev.concord.contracts.label.Label;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;

/** What decisions are compared with: an object that more than half marked, named by most, where the marks' middle is. */
public final class PlainMajority {

    private PlainMajority() {}

    public static <R> Label of(RegionForm<R> form, Question question) {
        var given = GivenMarks.of(question, form);
        var equals = Collections.nCopies(given.answers(), RegionSkills.NEWCOMER);
        var order = IntStream.range(0, given.answers()).boxed().toList();
        return form.label(Grouping.of(form, given, equals, order).stream()
                .filter(candidate -> 2 * candidate.marks().size() > given.answers())
                .map(candidate -> middle(form, candidate, given.classCount()))
                .toList());
    }

    private static <R> R middle(RegionForm<R> form, Candidate<R> candidate, int classCount) {
        var names = candidate.regions().stream().map(form::name).toList();
        var equals = Collections.nCopies(names.size(), RegionSkills.NEWCOMER);
        var weights = new double[names.size()];
        Arrays.fill(weights, 1);
        return form.named(
                form.ballot(candidate.regions()).shape(weights),
                NameVote.of(names, equals, classCount).leading());
    }
}
