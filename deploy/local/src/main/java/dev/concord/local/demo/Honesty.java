package dev.concord.local.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** How simulated taskers work: how many there are of a sort, and how often they are right. */
enum Honesty {
    EXPERT("expert", 6, 0.96),
    AVERAGE("average", 9, 0.82),
    SLOPPY("sloppy", 6, 0.60),
    /** Never looks at the task. */
    SPAMMER("spammer", 5, 0.0);

    private final String title;
    private final int taskers;
    private final double rightShare;

    Honesty(String title, int taskers, double rightShare) {
        this.title = title;
        this.taskers = taskers;
        this.rightShare = rightShare;
    }

    String title() {
        return title;
    }

    int taskers() {
        return taskers;
    }

    /** Returns what such a tasker says. Who is wrong picks another class; a spammer picks any. */
    String say(String answer, List<String> classes, RandomGenerator random) {
        if (this == SPAMMER) {
            return classes.get(random.nextInt(classes.size()));
        }
        if (random.nextDouble() < rightShare) {
            return answer;
        }
        var others = classes.stream().filter(each -> !each.equals(answer)).toList();
        return others.get(random.nextInt(others.size()));
    }
}
