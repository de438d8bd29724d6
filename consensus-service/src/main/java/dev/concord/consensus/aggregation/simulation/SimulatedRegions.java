package dev.concord.consensus.aggregation.simulation;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A crowd that marks regions.
 *
 * @param truth of each task
 * @param taskers as they are, spammers last
 */
public record SimulatedRegions(LabelKind kind, List<Label> truth, List<RegionsTasker> taskers, List<Given> labels) {

    /** One label. */
    public record Given(int task, int tasker, Label label) {}

    public SimulatedRegions {
        truth = List.copyOf(truth);
        taskers = List.copyOf(taskers);
        labels = List.copyOf(labels);
    }

    /** Makes up a crowd; the same seed makes the same one. */
    public static <R> SimulatedRegions of(RegionsScene<R> scene, RegionsPlan plan, long seed) {
        var random = new Random(seed);
        var taskers = new ArrayList<RegionsTasker>();
        var honest = plan.taskers() - Math.round(plan.spammers() * plan.taskers());
        for (var tasker = 0; tasker < plan.taskers(); tasker++) {
            taskers.add(tasker < honest ? honest(random) : spammer(plan));
        }
        var order = new ArrayList<>(IntStream.range(0, plan.taskers()).boxed().toList());
        var truth = new ArrayList<Label>();
        var labels = new ArrayList<Given>();
        for (var task = 0; task < plan.tasks(); task++) {
            var objects = scattered(scene, poisson(plan.objects(), random), List.of(), random);
            var distractors = scattered(scene, poisson(plan.objects(), random), objects, random);
            truth.add(scene.label(objects));
            Collections.shuffle(order, random);
            for (int tasker : order.subList(0, plan.overlap())) {
                var hand = new RegionsHand<>(scene, taskers.get(tasker), plan.distraction(), random);
                labels.add(new Given(task, tasker, scene.label(hand.marks(objects, distractors))));
            }
        }
        return new SimulatedRegions(scene.kind(), truth, taskers, labels);
    }

    private static RegionsTasker honest(RandomGenerator random) {
        return new RegionsTasker(
                random.nextDouble(0.55, 0.95),
                random.nextDouble(0.1, 1.5),
                0.02 * Math.exp(random.nextDouble(0, Math.log(7))),
                random.nextDouble(0.7, 0.98));
    }

    /** Marks as many regions as there are, but anywhere. */
    private static RegionsTasker spammer(RegionsPlan plan) {
        return new RegionsTasker(0, plan.objects(), 0, 0);
    }

    private static <R> List<R> scattered(RegionsScene<R> scene, int count, List<R> among, RandomGenerator random) {
        var objects = new ArrayList<R>();
        for (var attempt = 0; attempt < 100 * count && objects.size() < count; attempt++) {
            var object = scene.object(random);
            if (objects.stream().noneMatch(other -> scene.collide(object, other))
                    && among.stream().noneMatch(other -> scene.collide(object, other))) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** Knuth's method, for means that are small. */
    static int poisson(double mean, RandomGenerator random) {
        var count = 0;
        for (var product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
