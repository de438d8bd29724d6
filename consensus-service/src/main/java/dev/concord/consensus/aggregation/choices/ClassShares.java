package dev.concord.consensus.aggregation.choices;

/** How many of a project's tasks each class applies to. */
record ClassShares(SetSkills skills, double applied, double asked) {

    /** How many tasks' worth of answers speak for the share that all classes have in common. */
    private static final double COMMON = 2;

    static ClassShares of(SetSkills skills) {
        var applied = 0.0;
        var asked = 0.0;
        for (var place = 0; place < skills.classes(); place++) {
            applied += skills.applied(place);
            asked += skills.asked(place);
        }
        return new ClassShares(skills, applied, asked);
    }

    /** Returns the share that a class has of which nothing is known, the task's own votes among what speaks for it. */
    double common(int votes, int answers) {
        return (applied + votes + 1) / (asked + (double) answers * skills.classes() + 2);
    }

    /** Returns the odds that the class applies to a task of so many answers, whose own words are left out. */
    double odds(int place, double ownApplied, double ownAppliedNot, double common, int answers) {
        var weight = COMMON * answers;
        var yes = Math.max(0, skills.applied(place) - ownApplied) + weight * common;
        var no = Math.max(0, skills.asked(place) - skills.applied(place) - ownAppliedNot) + weight * (1 - common);
        return yes / no;
    }
}
