package dev.concord.consensus.aggregation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One tasker at work. */
record RegionsHand<R>(RegionsScene<R> scene, RegionsTasker tasker, double distraction, RandomGenerator random) {

    List<R> marks(List<R> objects, List<R> distractors) {
        var marks = new ArrayList<R>();
        for (var object : objects) {
            if (random.nextDouble() < tasker.hit()) {
                marks.add(named(scene.marked(object, tasker.jitter(), random)));
            }
        }
        var misleading = new ArrayList<>(distractors);
        var falseAlarms = SimulatedRegions.poisson(tasker.falseAlarms(), random);
        for (var alarm = 0; alarm < falseAlarms; alarm++) {
            marks.add(falseAlarm(misleading));
        }
        return marks;
    }

    private R falseAlarm(List<R> misleading) {
        if (misleading.isEmpty() || random.nextDouble() >= distraction) {
            return scene.object(random);
        }
        var distractor = misleading.remove(random.nextInt(misleading.size()));
        return scene.marked(distractor, tasker.jitter(), random);
    }

    private R named(R mark) {
        return random.nextDouble() < tasker.rightClass() ? mark : scene.misnamed(mark, random);
    }
}
