package dev.concord.consensus.aggregation.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Groups marks of different taskers into candidate objects. The most reliable tasker's marks come first; each next tasker's
 * are matched to what is there by optimal assignment, and what fits nothing opens a candidate of its own. Then each tasker's
 * marks are taken out in turn and matched anew to what the others have made of it, which undoes what a poor start did.
 */
final class Grouping<R> {

    private static final int MOST_REPAIRS = 3;

    private final RegionForm<R> form;
    private final GivenMarks<R> given;
    private final List<TaskerRates> rates;
    private final List<Group<R>> groups = new ArrayList<>();

    private Grouping(RegionForm<R> form, GivenMarks<R> given, List<TaskerRates> rates) {
        this.form = form;
        this.given = given;
        this.rates = rates;
    }

    /**
     * Groups the marks.
     *
     * @param rates of the tasker of each answer
     * @param order the places of the answers; equally reliable taskers are taken in this order, and so are listed the marks
     */
    static <R> List<Candidate<R>> of(
            RegionForm<R> form, GivenMarks<R> given, List<TaskerRates> rates, List<Integer> order) {
        var grouping = new Grouping<>(form, given, rates);
        var sorted = order.stream()
                .sorted(Comparator.comparingDouble((Integer answer) -> reliability(rates.get(answer)))
                        .reversed())
                .toList();
        grouping.matchAll(sorted);
        var ranks = ranks(order);
        var candidates = grouping.candidates(ranks);
        for (var repair = 0; repair < MOST_REPAIRS; repair++) {
            grouping.matchAll(sorted);
            var before = candidates;
            candidates = grouping.candidates(ranks);
            if (new HashSet<>(candidates).equals(new HashSet<>(before))) {
                break;
            }
        }
        return candidates;
    }

    /** What F1 to expect of a tasker, less for blurred outlines. */
    private static double reliability(TaskerRates rates) {
        return 2 / (1 / rates.hit() + 1 / rates.trueMark()) - Math.sqrt(rates.squaredJitter());
    }

    private void matchAll(List<Integer> order) {
        for (int answer : order) {
            groups.forEach(group -> group.takeOut(answer));
            groups.removeIf(Group::isEmpty);
            match(answer, given.marks().get(answer));
        }
    }

    private void match(int answer, List<R> marks) {
        var objects = groups.stream()
                .map(group -> group.sketch(rates, given.classCount()))
                .toList();
        var objectOf = Fit.objects(form, marks, objects, rates.get(answer));
        for (var mark = 0; mark < objectOf.length; mark++) {
            var group = objectOf[mark] < 0 ? newGroup() : groups.get(objectOf[mark]);
            group.add(answer, marks.get(mark));
        }
    }

    private Group<R> newGroup() {
        var group = new Group<>(form);
        groups.add(group);
        return group;
    }

    private List<Candidate<R>> candidates(int[] ranks) {
        return groups.stream().map(group -> group.candidate(ranks)).toList();
    }

    private static int[] ranks(List<Integer> order) {
        var ranks = new int[order.size()];
        for (var rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }
}
