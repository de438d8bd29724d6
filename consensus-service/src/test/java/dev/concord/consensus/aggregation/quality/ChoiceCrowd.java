package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** A made-up crowd at work on choices: honest but for those who were told otherwise. */
final class ChoiceCrowd {

    private final Random random;
    private final int classes;
    private final Map<Integer, Integer> constant = new HashMap<>();
    private final List<Integer> dice = new ArrayList<>();
    private final Map<Integer, Integer> copied = new HashMap<>();
    private int taskers = 40;
    private int tasks = 600;
    private int overlap = 5;
    private double rareClass;
    private double hardTasks;

    private ChoiceCrowd(long seed, int classes) {
        this.random = new Random(seed);
        this.classes = classes;
    }

    static ChoiceCrowd of(long seed, int classes) {
        return new ChoiceCrowd(seed, classes);
    }

    ChoiceCrowd withTaskers(int count) {
        taskers = count;
        return this;
    }

    ChoiceCrowd withTasks(int count, int labelsForEach) {
        tasks = count;
        overlap = labelsForEach;
        return this;
    }

    /** The last class has this share; the others share the rest. */
    ChoiceCrowd withRareClass(double share) {
        rareClass = share;
        return this;
    }

    /** A share of the tasks suggests a wrong class to everyone. */
    ChoiceCrowd withHardTasks(double share) {
        hardTasks = share;
        return this;
    }

    ChoiceCrowd alwaysGiving(int tasker, int favourite) {
        constant.put(tasker, favourite);
        return this;
    }

    ChoiceCrowd throwingDice(int tasker) {
        dice.add(tasker);
        return this;
    }

    /** The copier gives what the other gave, where both have the task. */
    ChoiceCrowd copying(int copier, int other) {
        copied.put(copier, other);
        return this;
    }

    ChoiceAnswers answers() {
        var skill = random.doubles(taskers, 0.6, 0.95).toArray();
        // Some see one class better than another.
        var sides = random.doubles(taskers, -0.15, 0.15).toArray();
        var answers = new AnswerCollector();
        var given = new ArrayList<Integer>();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, taskers).boxed().toList());
        for (var task = 0; task < tasks; task++) {
            var truth = truth();
            var suggested = random.nextDouble() < hardTasks ? otherThan(truth) : truth;
            Collections.shuffle(order, random);
            var labels = new HashMap<Integer, Integer>();
            for (var tasker : order.subList(0, overlap)) {
                var accuracy = Math.min(0.98, skill[tasker] + (truth == 0 ? sides[tasker] : -sides[tasker]));
                var right = random.nextDouble() < (suggested == truth ? accuracy : accuracy * 0.6);
                var wrong = suggested == truth ? otherThan(truth) : suggested;
                labels.put(tasker, label(tasker, right ? truth : wrong));
            }
            for (var tasker : order.subList(0, overlap)) {
                var copiedFrom = labels.get(copied.getOrDefault(tasker, tasker));
                answers.add(task, tasker);
                given.add(copiedFrom == null ? Objects.requireNonNull(labels.get(tasker)) : copiedFrom);
            }
        }
        return ChoiceAnswers.byVotes(
                answers.sorted().rows(),
                given.stream().mapToInt(Integer::intValue).toArray(),
                classes);
    }

    private int label(int tasker, int honest) {
        var favourite = constant.get(tasker);
        if (favourite != null) {
            return favourite;
        }
        return dice.contains(tasker) ? random.nextInt(classes) : honest;
    }

    private int truth() {
        if (rareClass > 0) {
            return random.nextDouble() < rareClass ? classes - 1 : random.nextInt(classes - 1);
        }
        return random.nextInt(classes);
    }

    private int otherThan(int truth) {
        return (truth + 1 + random.nextInt(classes - 1)) % classes;
    }
}
