package dev.concord.consensus.aggregation.simulation;

import dev.concord.consensus.aggregation.LogOdds;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Simulates taskers who rank options. The options' strengths are normal. Spammers rank at random, or
 * as the options happen to be listed, which is the same for all who do.
 *
 * @param options of the whole project
 * @param ranked how many of them each task ranks
 * @param reliability of taskers: how their noise is made
 * @param spread how far apart the taskers are, as a standard deviation of their log-odds
 * @param spammers the share of taskers who do not look
 */
public record SimulatePreferences(
        int options,
        int ranked,
        int tasks,
        int taskers,
        int overlap,
        Reliability reliability,
        double spread,
        double spammers) {

    private static final double MEAN_AGREEMENT = LogOdds.of(0.78);
    private static final double STRENGTHS = 1.2;

    /** Where the noise of a ranking comes from. */
    public enum Reliability {
        /** Each task has a true order, drawn by the strengths of its options; taskers swap pairs of it. */
        OF_TASK,
        /** The order of strengths is the true one; taskers draw their own by the strengths, or at random (CrowdBT). */
        OF_OPINION
    }

    public SimulatedPreferences from(long seed) {
        var random = new Random(seed);
        var strengths = new HashMap<String, Double>();
        var names =
                IntStream.range(0, options).mapToObj("option %03d"::formatted).toList();
        names.forEach(name -> strengths.put(name, STRENGTHS * random.nextGaussian()));
        var raters = IntStream.range(0, taskers)
                .mapToObj(tasker -> rater(random, tasker))
                .toList();
        var best = raters.stream()
                .max(Comparator.comparingDouble(Rater::agreement))
                .orElseThrow();
        var truth = new ArrayList<Preference>();
        var alone = new ArrayList<Preference>();
        var answers = new ArrayList<SimulatedPreferences.Given>();
        var shuffledNames = new ArrayList<>(names);
        var order = new ArrayList<>(IntStream.range(0, taskers).boxed().toList());
        for (var task = 0; task < tasks; task++) {
            Collections.shuffle(shuffledNames, random);
            var asked = List.copyOf(shuffledNames.subList(0, ranked));
            var right =
                    reliability == Reliability.OF_TASK ? drawn(random, asked, strengths) : byStrength(asked, strengths);
            truth.add(new Preference(right));
            alone.add(new Preference(answer(random, best, asked, right, strengths)));
            Collections.shuffle(order, random);
            for (var tasker : order.subList(0, overlap)) {
                var given = answer(random, raters.get(tasker), asked, right, strengths);
                answers.add(new SimulatedPreferences.Given(task, tasker, new Preference(given)));
            }
        }
        Collections.shuffle(answers, random);
        return new SimulatedPreferences(
                new PreferenceKind(ranked),
                answers,
                truth,
                strengths,
                raters.stream().map(Rater::agreement).toList(),
                alone);
    }

    private Rater rater(Random random, int tasker) {
        if (tasker < Math.round(spammers * taskers)) {
            return new Rater(0.5, tasker % 2 == 0 ? Habit.GUESSES : Habit.AS_LISTED);
        }
        return new Rater(LogOdds.probability(MEAN_AGREEMENT + spread * random.nextGaussian()), Habit.LOOKS);
    }

    private List<String> answer(
            Random random, Rater rater, List<String> listed, List<String> right, Map<String, Double> strengths) {
        return switch (rater.habit()) {
            case LOOKS ->
                reliability == Reliability.OF_TASK
                        ? swapped(random, right, rater.agreement())
                        : opinion(random, right, rater.agreement(), strengths);
            case GUESSES -> shuffled(random, right);
            case AS_LISTED -> listed;
        };
    }

    /** Puts one option after the other in its place, each passing those before it while the tasker errs. */
    private static List<String> swapped(Random random, List<String> right, double agreement) {
        var swapped = new ArrayList<String>();
        for (var option : right) {
            var place = swapped.size();
            while (place > 0 && random.nextDouble() > agreement) {
                place--;
            }
            swapped.add(place, option);
        }
        return swapped;
    }

    private static List<String> opinion(
            Random random, List<String> right, double agreement, Map<String, Double> strengths) {
        return random.nextDouble() < 2 * agreement - 1 ? drawn(random, right, strengths) : shuffled(random, right);
    }

    /** Draws a ranking by Plackett and Luce's model: the order of strengths with Gumbel noise. */
    private static List<String> drawn(Random random, List<String> asked, Map<String, Double> strengths) {
        var scores = new HashMap<String, Double>();
        for (var option : asked) {
            scores.put(option, strengths.getOrDefault(option, 0.0) - Math.log(-Math.log(1 - random.nextDouble())));
        }
        return byStrength(asked, scores);
    }

    private static List<String> byStrength(List<String> asked, Map<String, Double> strengths) {
        return asked.stream()
                .sorted(Comparator.comparingDouble((String option) -> -strengths.getOrDefault(option, 0.0)))
                .toList();
    }

    private static List<String> shuffled(Random random, List<String> options) {
        var shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private enum Habit {
        LOOKS,
        GUESSES,
        AS_LISTED
    }

    private record Rater(double agreement, Habit habit) {}
}
