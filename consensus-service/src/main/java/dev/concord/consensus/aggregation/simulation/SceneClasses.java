package dev.concord.consensus.aggregation.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The classes of a simulated project. */
record SceneClasses(List<String> names) {

    static SceneClasses numbered(int count) {
        return new SceneClasses(
                IntStream.range(0, count).mapToObj(number -> "class" + number).toList());
    }

    String any(RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }

    /** Returns another class, if there is one. */
    String otherThan(String name, RandomGenerator random) {
        var others = names.stream().filter(other -> !other.equals(name)).toList();
        return others.isEmpty() ? name : others.get(random.nextInt(others.size()));
    }
}
