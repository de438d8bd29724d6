package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.contracts.label.ScaleKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Labels from 0 to 100 by made-up taskers of known traits, and what is true. */
public record ScaleCrowd(ScaleTable table, List<Double> truths) {

    public static final ScaleKind KIND = new ScaleKind(0, 100, 5);

    private static final int TASKS = 300;
    private static final int TASKERS = 40;
    private static final int OVERLAP = 5;

    /** What is the matter with a crowd. */
    public enum Trouble {
        VARIANCE,
        BIAS,
        /** A quarter by 20 to either side, and tasks that never lie at an end of the scale. */
        SOME_BIASED,
        SPAM,
        CONSTANT,
        HEAVY_TAILS,
        TYPOS,
        ZERO_INFLATED,
        FIVE_GRADES
    }

    public static ScaleCrowd with(Trouble trouble, long seed) {
        return new Maker(trouble, new Random(seed)).crowd();
    }

    public double meanAbsoluteError(ScaleEstimate estimate) {
        return IntStream.range(0, truths.size())
                .mapToDouble(task -> Math.abs(estimate.value(task) - truths.get(task)))
                .average()
                .orElseThrow();
    }

    ScaleCrowd withControls(int count) {
        var controls = new HashMap<Integer, Double>();
        for (var task = 0; task < count; task++) {
            controls.put(task, truths.get(task));
        }
        return new ScaleCrowd(new ScaleTable(table.rows(), table.values(), table.kind(), controls), truths);
    }

    private static final class Maker {

        private final Trouble trouble;
        private final Random random;
        private final double[] noise;
        private final double[] bias;
        private final double[] favourite;

        Maker(Trouble trouble, Random random) {
            this.trouble = trouble;
            this.random = random;
            noise = IntStream.range(0, TASKERS).mapToDouble(_ -> noise()).toArray();
            bias = IntStream.range(0, TASKERS).mapToDouble(this::bias).toArray();
            favourite = random.doubles(TASKERS, 0, 100).toArray();
        }

        private double bias(int tasker) {
            return switch (trouble) {
                case BIAS -> 12 * random.nextGaussian();
                case SOME_BIASED -> tasker % 4 > 0 ? 0 : tasker % 8 == 0 ? 20 : -20;
                case VARIANCE, SPAM, CONSTANT, HEAVY_TAILS, TYPOS, ZERO_INFLATED, FIVE_GRADES -> 0;
            };
        }

        private double noise() {
            return switch (trouble) {
                case VARIANCE -> 8 * Math.exp(0.7 * random.nextGaussian());
                case ZERO_INFLATED -> 12 * Math.exp(0.5 * random.nextGaussian());
                case FIVE_GRADES -> 20 * Math.exp(0.5 * random.nextGaussian());
                case SOME_BIASED -> 5;
                case BIAS, SPAM, CONSTANT, HEAVY_TAILS, TYPOS -> 8;
            };
        }

        ScaleCrowd crowd() {
            var answers = new AnswerCollector();
            var values = new ArrayList<Double>();
            var truths = new ArrayList<Double>();
            List<Integer> taskers =
                    new ArrayList<>(IntStream.range(0, TASKERS).boxed().toList());
            for (var task = 0; task < TASKS; task++) {
                truths.add(truth());
                Collections.shuffle(taskers, random);
                for (var tasker : taskers.subList(0, OVERLAP)) {
                    answers.add(task, tasker);
                    values.add(label(tasker, truths.get(task)));
                }
            }
            return new ScaleCrowd(
                    new ScaleTable(
                            answers.sorted().rows(),
                            values.stream().mapToDouble(Double::doubleValue).toArray(),
                            KIND,
                            Map.of()),
                    truths);
        }

        private double truth() {
            var truth = random.nextDouble(100);
            return switch (trouble) {
                case ZERO_INFLATED -> random.nextBoolean() ? 0 : truth;
                case FIVE_GRADES -> 25 * Math.floor(truth / 20);
                case SOME_BIASED -> 20 + 0.6 * truth;
                case VARIANCE, BIAS, SPAM, CONSTANT, HEAVY_TAILS, TYPOS -> truth;
            };
        }

        private double label(int tasker, double truth) {
            var error = trouble == Trouble.HEAVY_TAILS ? heavyTail() : random.nextGaussian();
            var honest = Math.clamp(truth + bias[tasker] + noise[tasker] * error, 0.0, 100.0);
            var spammer = tasker < TASKERS / 4;
            return switch (trouble) {
                case SPAM -> spammer ? random.nextInt(101) : Math.rint(honest);
                case CONSTANT -> spammer ? favourite[tasker] : Math.rint(honest);
                case TYPOS -> random.nextDouble() < 0.04 ? 10 * Math.rint(honest) : Math.rint(honest);
                case ZERO_INFLATED -> random.nextDouble() < 0.15 ? 0 : Math.rint(honest);
                case FIVE_GRADES -> 25 * Math.rint(honest / 25);
                case VARIANCE, BIAS, SOME_BIASED, HEAVY_TAILS -> Math.rint(honest);
            };
        }

        /** Student's t with two degrees of freedom, made as wide as the others. */
        private double heavyTail() {
            var scale = Math.sqrt((square(random.nextGaussian()) + square(random.nextGaussian())) / 2);
            return random.nextGaussian() / scale / 1.5;
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
