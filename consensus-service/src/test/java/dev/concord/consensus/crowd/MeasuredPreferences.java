package dev.concord.consensus.crowd;

import dev.concord.consensus.aggregation.measure.RankingScores;
import dev.concord.consensus.aggregation.preference.PreferenceEstimate;
import dev.concord.consensus.aggregation.preference.PreferenceRefinement;
import dev.concord.consensus.aggregation.simulation.SimulatedPreferences;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.RankedOption;
import dev.concord.contracts.label.Preference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One simulated project of preferences, refined, and what is to be compared with it.
 *
 * @param alone the best tasker's share of right pairs, had they labelled all tasks
 * @param bestOnTheirs theirs on the tasks that they labelled
 * @param decidedOnTheirs that of the decisions of these tasks
 * @param plain each task by the plain number of its votes
 * @param tauOfWins Kendall's tau of the options by the share of comparisons they won, to the true order
 * @param tau of the refinement's ranking
 * @param coverage the share of options whose interval holds the true strength
 * @param skillCorrelation of the simulated skills with those found
 * @param skillCeiling with those counted by somebody who knows every true answer: what the labels allow
 */
record MeasuredPreferences(
        double alone,
        double plain,
        double decided,
        double bestOnTheirs,
        double decidedOnTheirs,
        double confidence,
        double calibrationError,
        double tauOfWins,
        double tau,
        double coverage,
        double skillCorrelation,
        double skillCeiling) {

    static MeasuredPreferences of(SimulatedPreferences crowd) {
        var estimate = collected(crowd).refine();
        var known = collected(crowd);
        var tasks = crowd.truth().size();
        IntStream.range(0, tasks)
                .forEach(task -> known.control(task, crowd.truth().get(task)));
        var decided = IntStream.range(0, tasks)
                .mapToObj(task -> (Preference) estimate.label(task))
                .toList();
        var confidence =
                IntStream.range(0, tasks).mapToDouble(estimate::confidence).toArray();
        var right = IntStream.range(0, tasks)
                .mapToDouble(task -> RankingScores.of(
                                List.of(decided.get(task)),
                                List.of(crowd.truth().get(task)))
                        .pairs())
                .toArray();
        var ranking = estimate.ranking();
        var theirs = ofTheBest(crowd);
        var truthOfTheirs =
                theirs.stream().map(given -> crowd.truth().get(given.task())).toList();
        return new MeasuredPreferences(
                RankingScores.of(crowd.alone(), crowd.truth()).pairs(),
                RankingScores.of(plain(crowd), crowd.truth()).pairs(),
                RankingScores.of(decided, crowd.truth()).pairs(),
                RankingScores.of(
                                theirs.stream()
                                        .map(SimulatedPreferences.Given::label)
                                        .toList(),
                                truthOfTheirs)
                        .pairs(),
                RankingScores.of(
                                theirs.stream()
                                        .map(given -> decided.get(given.task()))
                                        .toList(),
                                truthOfTheirs)
                        .pairs(),
                IntStream.range(0, tasks)
                        .mapToDouble(task -> confidence[task])
                        .average()
                        .orElseThrow(),
                CrowdStatistics.calibrationError(confidence, right),
                tau(crowd, wins(crowd)),
                tau(crowd, ranking.stream().map(RankedOption::name).toList()),
                coverage(crowd, ranking),
                skillCorrelation(crowd, estimate),
                skillCorrelation(crowd, known.refine()));
    }

    private static PreferenceRefinement collected(SimulatedPreferences crowd) {
        var refinement = new PreferenceRefinement(crowd.kind());
        crowd.answers().forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
        return refinement;
    }

    static MeasuredPreferences mean(List<MeasuredPreferences> all) {
        return new MeasuredPreferences(
                mean(all, MeasuredPreferences::alone),
                mean(all, MeasuredPreferences::plain),
                mean(all, MeasuredPreferences::decided),
                mean(all, MeasuredPreferences::bestOnTheirs),
                mean(all, MeasuredPreferences::decidedOnTheirs),
                mean(all, MeasuredPreferences::confidence),
                mean(all, MeasuredPreferences::calibrationError),
                mean(all, MeasuredPreferences::tauOfWins),
                mean(all, MeasuredPreferences::tau),
                mean(all, MeasuredPreferences::coverage),
                mean(all, MeasuredPreferences::skillCorrelation),
                mean(all, MeasuredPreferences::skillCeiling));
    }

    String asRow(String crowd, int overlap) {
        return "| %s | %d | %.3f | %.3f | %.3f | %.3f / %.3f | %.3f | %.3f | %.3f | %.3f | %.2f | %.2f / %.2f |"
                .formatted(
                        crowd,
                        overlap,
                        alone,
                        plain,
                        decided,
                        decidedOnTheirs,
                        bestOnTheirs,
                        confidence,
                        calibrationError,
                        tauOfWins,
                        tau,
                        coverage,
                        skillCorrelation,
                        skillCeiling);
    }

    private static double mean(List<MeasuredPreferences> all, ToDoubleFunction<MeasuredPreferences> what) {
        return all.stream().mapToDouble(what).average().orElseThrow();
    }

    /** The labels of the tasker who gets most pairs right. */
    private static List<SimulatedPreferences.Given> ofTheBest(SimulatedPreferences crowd) {
        var best = IntStream.range(0, crowd.agreement().size())
                .boxed()
                .max(Comparator.comparingDouble(crowd.agreement()::get))
                .orElseThrow();
        return crowd.answers().stream().filter(given -> given.tasker() == best).toList();
    }

    /** Options by the number of others that they were put before, by all answers of the task; ties by the first answer. */
    private static List<Preference> plain(SimulatedPreferences crowd) {
        var answers = new ArrayList<List<Preference>>();
        crowd.truth().forEach(_ -> answers.add(new ArrayList<>()));
        crowd.answers().forEach(given -> answers.get(given.task()).add(given.label()));
        return answers.stream()
                .map(given -> new Preference(given.getFirst().ranking().stream()
                        .sorted(Comparator.comparingInt(option -> ranks(given, option)))
                        .toList()))
                .toList();
    }

    private static int ranks(List<Preference> given, String option) {
        return given.stream()
                .mapToInt(answer -> answer.ranking().indexOf(option))
                .sum();
    }

    private static List<String> wins(SimulatedPreferences crowd) {
        var won = new HashMap<String, Integer>();
        var compared = new HashMap<String, Integer>();
        for (var given : crowd.answers()) {
            var ranking = given.label().ranking();
            for (var place = 0; place < ranking.size(); place++) {
                won.merge(ranking.get(place), ranking.size() - 1 - place, Integer::sum);
                compared.merge(ranking.get(place), ranking.size() - 1, Integer::sum);
            }
        }
        return compared.keySet().stream()
                .sorted(Comparator.comparingDouble((String option) ->
                                -(double) won.getOrDefault(option, 0) / compared.getOrDefault(option, 1))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double tau(SimulatedPreferences crowd, List<String> ranking) {
        var right = ranking.stream()
                .sorted(Comparator.comparingDouble(
                        (String option) -> -crowd.strengths().getOrDefault(option, 0.0)))
                .toList();
        return RankingScores.tau(right, ranking);
    }

    private static double coverage(SimulatedPreferences crowd, List<RankedOption> ranking) {
        var mean = crowd.strengths().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return ranking.stream()
                .mapToInt(option -> holds(option, crowd.strengths(), mean) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static boolean holds(RankedOption option, Map<String, Double> strengths, double mean) {
        var strength = strengths.getOrDefault(option.name(), Double.NaN) - mean;
        return option.lower() <= strength && strength <= option.upper();
    }

    private static double skillCorrelation(SimulatedPreferences crowd, PreferenceEstimate estimate) {
        var found = IntStream.range(0, crowd.agreement().size())
                .mapToObj(tasker -> (AgreementCounts) estimate.skill(tasker).orElseThrow())
                .mapToDouble(counts -> counts.agreed() / counts.total())
                .toArray();
        return CrowdStatistics.rankCorrelation(
                crowd.agreement().stream().mapToDouble(Double::doubleValue).toArray(), found);
    }
}
