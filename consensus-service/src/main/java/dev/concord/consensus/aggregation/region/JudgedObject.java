package dev.concord.consensus.aggregation.region;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A candidate object as the crowd sees it. */
final class JudgedObject<R> {

    /** So many tell where an object lies as well as any number does; beyond, only the most precise are asked. */
    static final int MOST_VOTERS = 25;

    private final RegionForm<R> form;
    private final Candidate<R> candidate;
    private final double probability;
    private final NameVote name;
    private final List<Integer> voters;
    private final double[] weights;
    private final Ballot<R> ballot;

    private JudgedObject(
            RegionForm<R> form, Candidate<R> candidate, double probability, NameVote name, List<TaskerRates> markers) {
        this.form = form;
        this.candidate = candidate;
        this.probability = probability;
        this.name = name;
        this.voters = IntStream.range(0, markers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer mark) -> markers.get(mark).squaredJitter()))
                .limit(MOST_VOTERS)
                .toList();
        this.weights = voters.stream()
                .mapToDouble(mark -> markers.get(mark).precision())
                .toArray();
        this.ballot = form.ballot(
                voters.stream().map(mark -> candidate.regions().get(mark)).toList());
    }

    /**
     * Judges a candidate.
     *
     * @param rates of the tasker of each answer
     */
    static <R> JudgedObject<R> of(
            RegionForm<R> form, Candidate<R> candidate, double probability, List<TaskerRates> rates, int classCount) {
        var markers =
                candidate.marks().stream().map(mark -> rates.get(mark.answer())).toList();
        var names = candidate.regions().stream().map(form::name).toList();
        return new JudgedObject<>(form, candidate, probability, NameVote.of(names, markers, classCount), markers);
    }

    Candidate<R> candidate() {
        return candidate;
    }

    /** Returns the probability that it exists. */
    double probability() {
        return probability;
    }

    boolean exists() {
        return probability >= 0.5;
    }

    /** Returns the probability that it exists and is what it is called. */
    double right() {
        return probability * name.probability();
    }

    /** Returns the probability that a mark of it is called rightly. */
    double rightName(int mark) {
        return name.probability(form.name(candidate.marks().get(mark).region()));
    }

    R region() {
        return form.named(ballot.shape(weights), name.leading());
    }

    /**
     * Returns the squared jitter of a mark against what the others have, without the part that is the others' own: both add up,
     * in proportion to the inverse of their weights.
     */
    double squaredJitter(int mark) {
        var vote = voters.indexOf(mark);
        if (vote < 0) {
            return form.squaredJitter(candidate.marks().get(mark).region(), region());
        }
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        return ballot.squaredJitter(vote, weights) * (1 - weights[vote] / sum);
    }
}
