package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Marks of all taskers are grouped into candidate objects. Whether a candidate exists is judged by how often those who marked
 * it find objects and raise false alarms, and how often the others miss one (a model of two states for each place, after Dawid
 * and Skene, 1979); its class is voted on by skill, and its place by each one's precision.
 *
 * @param <R> one region
 */
public final class RegionVote<R> implements StreamingDecision {

    /** What one label may hold. */
    private static final int MOST_REGIONS = 500;

    private final RegionForm<R> form;
    private final RegionSkills skills;

    public RegionVote(RegionForm<R> form, RegionSkills skills) {
        this.form = form;
        this.skills = skills;
    }

    @Override
    public Decision decide(Question question) {
        var given = GivenMarks.of(question, form);
        var rates = rates(question);
        return question.control(Label.class)
                .map(known -> new KnownRegions<>(form, known).decision(given, rates))
                .orElseGet(() -> voted(question, given, rates));
    }

    private List<TaskerRates> rates(Question question) {
        var rates = new ArrayList<TaskerRates>();
        for (var answer = 0; answer < question.answers().size(); answer++) {
            var given = question.answers().get(answer);
            var own = question.sent().about(answer, given.label());
            rates.add(skills.of(
                    given.taskerId(),
                    own.map(skill -> skill instanceof RegionCounts counts ? counts : RegionCounts.NONE)
                            .orElse(RegionCounts.NONE)));
        }
        return rates;
    }

    private Decision voted(Question question, GivenMarks<R> given, List<TaskerRates> rates) {
        var existence = new Existence(skills.usual(), rates, given.meanMarks());
        var objects = Grouping.of(form, given, rates, byTasker(question)).stream()
                .map(candidate ->
                        JudgedObject.of(form, candidate, existence.probability(candidate), rates, given.classCount()))
                .toList();
        var regions = decided(objects);
        var weights = rates.stream().map(existence::weight).toList();
        return new Decision(
                form.label(regions),
                Confidence.of(objects, rates, skills.objectsPerTask()),
                Map.of(),
                Parts.of(form, given, regions, weights),
                evidence(question, given, rates, objects));
    }

    private List<R> decided(List<JudgedObject<R>> objects) {
        return objects.stream()
                .filter(JudgedObject::exists)
                .sorted(Comparator.comparingDouble((JudgedObject<R> object) -> object.probability())
                        .reversed())
                .limit(MOST_REGIONS)
                .map(JudgedObject::region)
                .sorted(form.order())
                .toList();
    }

    /** The order of the log means nothing here. */
    private static List<Integer> byTasker(Question question) {
        return IntStream.range(0, question.answers().size())
                .boxed()
                .sorted(Comparator.comparing(
                        answer -> question.answers().get(answer).taskerId()))
                .toList();
    }

    /** A label alone says nothing of its tasker, for it would only confirm itself. */
    private Evidence evidence(
            Question question, GivenMarks<R> given, List<TaskerRates> rates, List<JudgedObject<R>> objects) {
        return given.answers() < 2
                ? Evidence.NONE
                : MarkCounts.of(given, objects, rates).unlessSame(question.sent());
    }
}
