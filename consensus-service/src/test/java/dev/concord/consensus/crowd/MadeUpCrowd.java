package dev.concord.consensus.crowd;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A crowd of honest taskers of different skill and of spammers, by seed. */
final class MadeUpCrowd {

    private final Random random;
    private final int classes;
    private final List<Integer> taskers;
    private final double spammers;
    private final double[] skill;
    private final int[] favourite;

    private MadeUpCrowd(long seed, int classes, int taskers, double spammers) {
        this.random = new Random(seed);
        this.classes = classes;
        this.taskers = new ArrayList<>(IntStream.range(0, taskers).boxed().toList());
        this.spammers = spammers * taskers;
        this.skill = random.doubles(taskers, 0.6, 0.95).toArray();
        this.favourite = random.ints(taskers, 0, classes).toArray();
    }

    /** Nobody but honest taskers, three of whom label each task. */
    static Crowd ofHonestTaskers(long seed) {
        return new MadeUpCrowd(seed, 4, 40, 0).labelling(500, 3);
    }

    /** Spammers who always give the one class that each of them likes. */
    static Crowd withStubbornSpammers(long seed) {
        return new MadeUpCrowd(seed, 4, 60, 0.6).labelling(600, 5);
    }

    /** Spammers who all give the first class. */
    static Crowd withLazySpammers(long seed) {
        var crowd = new MadeUpCrowd(seed, 2, 60, 0.5);
        Arrays.fill(crowd.favourite, 0);
        return crowd.labelling(600, 5);
    }

    private Crowd labelling(int tasks, int overlap) {
        var labels = new ArrayList<Crowd.Given>();
        var truths = new HashMap<Integer, Label>();
        for (var task = 0; task < tasks; task++) {
            var truth = random.nextInt(classes);
            truths.put(task, label(truth));
            Collections.shuffle(taskers, random);
            for (var tasker : taskers.subList(0, overlap)) {
                labels.add(new Crowd.Given(task, tasker, label(given(tasker, truth))));
            }
        }
        var names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return new Crowd(new ChoiceKind(names), tasks, labels, truths);
    }

    private int given(int tasker, int truth) {
        if (tasker < spammers) {
            return favourite[tasker];
        }
        return random.nextDouble() < skill[tasker] ? truth : (truth + 1 + random.nextInt(classes - 1)) % classes;
    }

    private static Label label(int place) {
        return new Choice(String.valueOf(place));
    }
}
