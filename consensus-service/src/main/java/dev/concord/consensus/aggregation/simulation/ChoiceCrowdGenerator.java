package dev.concord.consensus.aggregation.simulation;

import dev.concord.consensus.aggregation.choice.batch.ChoiceCollector;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws a crowd and its labels. Taskers are dealt to tasks from a shuffled pack, so that all label about equally many. */
final class ChoiceCrowdGenerator {

    private static final double LEAST_SKILL = 0.5;
    private static final double GREATEST_SKILL = 0.9;
    /** A true class that is rare is recognised less often than the other, by so much. */
    private static final double OVERLOOKED = 0.2;

    private static final double GREATEST_EASE_OF_HARD = 0.4;
    /** How often an honest tasker falls for a decoy. */
    private static final double TEMPTING = 0.45;

    private static final double RING_SKILL = 0.45;
    private static final int RING = 5;

    private final ChoiceCrowdShape shape;
    private final SplittableRandom random;
    private final int[] truth;
    private final double[][][] confusion;
    private final int spammers;
    private final int colluders;
    private final int[] pack;
    private int dealt;

    ChoiceCrowdGenerator(ChoiceCrowdShape shape, int tasks, long seed) {
        this.shape = shape;
        this.random = new SplittableRandom(seed);
        var taskers = Math.max(2 * shape.overlap(), tasks * shape.overlap() / shape.labelsPerTasker());
        this.spammers = (int) Math.round(taskers * shape.spammers());
        this.colluders = (int) Math.round(taskers * shape.colluders());
        this.truth = IntStream.range(0, tasks).map(_ -> trueClass()).toArray();
        this.confusion = IntStream.range(0, taskers)
                .mapToObj(tasker -> tasker < spammers ? spammer(tasker) : honest())
                .toArray(double[][][]::new);
        this.pack = IntStream.range(0, taskers).toArray();
        this.dealt = taskers;
    }

    ChoiceCrowd crowd() {
        var collector = new ChoiceCollector();
        for (var task = 0; task < truth.length; task++) {
            label(collector, task);
        }
        return new ChoiceCrowd(
                collector.table(IntStream.range(0, shape.classes())
                        .mapToObj(String::valueOf)
                        .toList()),
                truth);
    }

    private int trueClass() {
        if (shape.rareShare() > 0) {
            return random.nextDouble() < shape.rareShare() ? 1 : 0;
        }
        return random.nextInt(shape.classes());
    }

    private double[][] spammer(int tasker) {
        var classes = shape.classes();
        var favourite = random.nextInt(classes);
        var row = new double[classes];
        for (var given = 0; given < classes; given++) {
            row[given] = tasker % 2 == 0 ? 1.0 / classes : given == favourite ? 1 : 0;
        }
        return IntStream.range(0, classes).mapToObj(_ -> row).toArray(double[][]::new);
    }

    /** Honest taskers differ in skill, and each in what he takes the classes for when he errs. */
    private double[][] honest() {
        var skill = random.nextDouble(LEAST_SKILL, GREATEST_SKILL);
        var rows = new double[shape.classes()][];
        for (var own = 0; own < rows.length; own++) {
            var right = skill + random.nextDouble(-0.1, 0.1);
            if (shape.rareShare() > 0) {
                right += own == 0 ? Math.min(OVERLOOKED, 0.98 - right) : -OVERLOOKED / 2;
            }
            rows[own] = row(own, right);
        }
        return rows;
    }

    private double[] row(int own, double right) {
        var weights = new double[shape.classes()];
        var sum = 0.0;
        for (var given = 0; given < weights.length; given++) {
            weights[given] = given == own ? 0 : -Math.log(1 - random.nextDouble());
            sum += weights[given];
        }
        for (var given = 0; given < weights.length; given++) {
            weights[given] = given == own ? right : (1 - right) * weights[given] / sum;
        }
        return weights;
    }

    private void label(ChoiceCollector collector, int task) {
        var ease = random.nextDouble() < shape.hardShare() ? random.nextDouble(0, GREATEST_EASE_OF_HARD) : 1;
        var decoy = random.nextDouble() < shape.decoyShare() ? otherThan(truth[task]) : -1;
        var ringAnswers = new int[1 + colluders / RING];
        for (var ring = 0; ring < ringAnswers.length; ring++) {
            ringAnswers[ring] = random.nextDouble() < RING_SKILL ? truth[task] : otherThan(truth[task]);
        }
        for (var label = 0; label < shape.overlap(); label++) {
            var tasker = deal(label);
            collector.add(
                    task, tasker, tasker < colluders ? ringAnswers[tasker / RING] : given(tasker, task, ease, decoy));
        }
    }

    private int given(int tasker, int task, double ease, int decoy) {
        if (tasker >= spammers && decoy >= 0 && random.nextDouble() < TEMPTING) {
            return decoy;
        }
        if (tasker >= spammers && random.nextDouble() >= ease) {
            return random.nextInt(shape.classes());
        }
        var drawn = random.nextDouble();
        var row = confusion[tasker][truth[task]];
        for (var given = 0; given < row.length; given++) {
            drawn -= row[given];
            if (drawn < 0) {
                return given;
            }
        }
        return truth[task];
    }

    private int otherThan(int own) {
        return (own + 1 + random.nextInt(shape.classes() - 1)) % shape.classes();
    }

    /** Deals the next tasker; when the pack runs out it is shuffled, and whoever already has this task goes to the bottom. */
    private int deal(int hand) {
        if (dealt == pack.length) {
            shuffleBut(hand);
        }
        return pack[dealt++];
    }

    private void shuffleBut(int hand) {
        var held = pack.length - hand;
        for (var place = held - 1; place > 0; place--) {
            swap(place, random.nextInt(place + 1));
        }
        dealt = 0;
    }

    private void swap(int one, int other) {
        var kept = pack[one];
        pack[one] = pack[other];
        pack[other] = kept;
    }
}
