package dev.concord.consensus.aggregation.simulation;

import dev.concord.consensus.aggregation.LogOdds;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Simulates taskers who name classes. A tasker's rates follow from how hard the class is, from how able the tasker is, and from
 * a whim for each pair of them, all normal in log-odds; an able tasker hits more and raises fewer false alarms. Spammers name
 * nothing, everything, one class that they like, or classes at random.
 *
 * @param meanSize how many classes apply to a task, in the mean
 * @param spread how far apart the taskers are in ability, as a standard deviation of their log-odds
 * @param spammers the share of taskers who do not look
 */
public record SimulateSets(
        int classes, double meanSize, int tasks, int taskers, int overlap, double spread, double spammers) {

    private static final double MEAN_HITS = LogOdds.of(0.8);
    private static final double FALSE_PER_TRUE = 0.3;
    private static final double HARDNESS = 0.5;
    private static final double WHIM = 0.3;
    private static final double GREATEST_SHARE = 0.8;

    public SimulatedSets from(long seed) {
        var random = new Random(seed);
        var shares = shares();
        var rates = rates(random);
        var names =
                IntStream.range(0, classes).mapToObj(place -> "class " + place).toList();
        var applying = new ArrayList<boolean[]>();
        var answers = new ArrayList<SimulatedSets.Given>();
        var order = new ArrayList<>(IntStream.range(0, taskers).boxed().toList());
        for (var task = 0; task < tasks; task++) {
            var applies = drawn(random, shares);
            applying.add(applies);
            Collections.shuffle(order, random);
            for (var tasker : order.subList(0, overlap)) {
                answers.add(new SimulatedSets.Given(
                        task, tasker, set(names, rates.get(tasker).answer(random, applies))));
            }
        }
        Collections.shuffle(answers, random);
        var skills = rates.stream().map(each -> each.skill(shares)).toList();
        var best = rates.get(IntStream.range(0, taskers)
                .boxed()
                .max(Comparator.comparingDouble(tasker -> skills.get(tasker).skill()))
                .orElseThrow());
        var alone = applying.stream()
                .map(applies -> set(names, best.answer(random, applies)))
                .toList();
        var truth = applying.stream().map(applies -> set(names, applies)).toList();
        return new SimulatedSets(new ChoicesKind(names), answers, truth, skills, alone);
    }

    /** A few classes are common and many are rare. */
    private double[] shares() {
        var weights = IntStream.range(0, classes)
                .mapToDouble(place -> 1.0 / (place + 2))
                .toArray();
        var sum =
                IntStream.range(0, classes).mapToDouble(place -> weights[place]).sum();
        return IntStream.range(0, classes)
                .mapToDouble(place -> Math.min(GREATEST_SHARE, meanSize * weights[place] / sum))
                .toArray();
    }

    private List<ByClass> rates(Random random) {
        var hits = new double[classes];
        var falseAlarms = new double[classes];
        for (var place = 0; place < classes; place++) {
            hits[place] = MEAN_HITS + HARDNESS * random.nextGaussian();
            falseAlarms[place] = LogOdds.of(FALSE_PER_TRUE * meanSize / classes) + HARDNESS * random.nextGaussian();
        }
        var rates = new ArrayList<ByClass>();
        for (var tasker = 0; tasker < taskers; tasker++) {
            rates.add(
                    tasker < Math.round(spammers * taskers)
                            ? spammer(random, tasker)
                            : honest(random, hits, falseAlarms));
        }
        return rates;
    }

    private ByClass honest(Random random, double[] hits, double[] falseAlarms) {
        var ability = spread * random.nextGaussian();
        var ownHits = new double[classes];
        var ownFalseAlarms = new double[classes];
        for (var place = 0; place < classes; place++) {
            ownHits[place] = LogOdds.probability(hits[place] + ability + WHIM * random.nextGaussian());
            ownFalseAlarms[place] = LogOdds.probability(falseAlarms[place] - ability + WHIM * random.nextGaussian());
        }
        return new ByClass(ownHits, ownFalseAlarms, false);
    }

    private ByClass spammer(Random random, int kind) {
        var favourite = random.nextInt(classes);
        var named = IntStream.range(0, classes)
                .mapToDouble(place -> switch (kind % 4) {
                    case 0 -> 0;
                    case 1 -> 1;
                    case 2 -> place == favourite ? 1 : 0;
                    default -> meanSize / classes;
                })
                .toArray();
        return new ByClass(named, named, true);
    }

    private static boolean[] drawn(Random random, double[] probabilities) {
        var drawn = new boolean[probabilities.length];
        for (var place = 0; place < drawn.length; place++) {
            drawn[place] = random.nextDouble() < probabilities[place];
        }
        return drawn;
    }

    private static Choices set(List<String> names, boolean[] applies) {
        return new Choices(IntStream.range(0, applies.length)
                .filter(place -> applies[place])
                .mapToObj(names::get)
                .toList());
    }

    @SuppressWarnings("ArrayRecordComponent") // Lives within one simulation.
    private record ByClass(double[] hits, double[] falseAlarms, boolean spammer) {

        boolean[] answer(Random random, boolean[] applies) {
            var probabilities = new double[applies.length];
            for (var place = 0; place < applies.length; place++) {
                probabilities[place] = applies[place] ? hits[place] : falseAlarms[place];
            }
            return drawn(random, probabilities);
        }

        SimulatedSets.Rates skill(double[] shares) {
            var applied = 0.0;
            var hit = 0.0;
            var falselyNamed = 0.0;
            for (var place = 0; place < shares.length; place++) {
                applied += shares[place];
                hit += shares[place] * hits[place];
                falselyNamed += (1 - shares[place]) * falseAlarms[place];
            }
            return new SimulatedSets.Rates(hit / applied, falselyNamed / (shares.length - applied), spammer);
        }
    }
}
