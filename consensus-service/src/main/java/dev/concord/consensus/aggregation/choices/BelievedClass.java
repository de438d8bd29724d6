package dev.concord.consensus.aggregation.choices;

/** How probable it is that one class applies to each task of a project, and what that makes of the taskers' counts. */
final class BelievedClass {

    /** A probability that moves less than this is still. */
    private static final double HARDLY = 1e-4;

    private final SetTable table;
    private final int place;
    private final double[] beliefs;
    private final boolean[] still;

    /** Starts with the share of the votes, or with what is known. */
    BelievedClass(SetTable table, int place) {
        this.table = table;
        this.place = place;
        this.beliefs = new double[table.rows().tasks()];
        this.still = new boolean[beliefs.length];
        for (var task = 0; task < beliefs.length; task++) {
            beliefs[task] = start(task);
        }
    }

    double of(int task) {
        return beliefs[task];
    }

    /** Sets the counts of all taskers to what the beliefs say. */
    void count(RateCounts counts) {
        var sums = new double[4 * table.rows().taskers()];
        for (var task = 0; task < beliefs.length; task++) {
            add(task, beliefs[task], 1 - beliefs[task], sums);
        }
        for (var tasker = 0; tasker < table.rows().taskers(); tasker++) {
            counts.set(Side.APPLIES, tasker, place, sums[4 * tasker + 2], sums[4 * tasker]);
            counts.set(Side.APPLIES_NOT, tasker, place, sums[4 * tasker + 3], sums[4 * tasker + 1]);
        }
    }

    /**
     * Decides all tasks anew, or those that moved last time, all by the same skills; then changes the counts.
     *
     * @return how far they moved together
     */
    double improve(ClassProblem problem, boolean all, RateCounts counts) {
        var changes = new double[4 * table.rows().taskers()];
        var moved = 0.0;
        for (var task = 0; task < beliefs.length; task++) {
            if (all || !still[task]) {
                var move = problem.improve(beliefs, task);
                add(task, move, -move, changes);
                still[task] = Math.abs(move) < HARDLY;
                moved += Math.abs(move);
            }
        }
        for (var tasker = 0; tasker < table.rows().taskers(); tasker++) {
            counts.add(Side.APPLIES, tasker, place, changes[4 * tasker + 2], changes[4 * tasker]);
            counts.add(Side.APPLIES_NOT, tasker, place, changes[4 * tasker + 3], changes[4 * tasker + 1]);
        }
        return moved;
    }

    private void add(int task, double applies, double appliesNot, double[] sums) {
        var rows = table.rows();
        if (table.tells(task)) {
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                var cell = 4 * rows.tasker(answer) + (table.sets().contains(answer, place) ? 2 : 0);
                sums[cell] += applies;
                sums[cell + 1] += appliesNot;
            }
        }
    }

    private double start(int task) {
        return table.control(task).map(known -> known[place] ? 1.0 : 0.0).orElseGet(() -> voteShare(task));
    }

    private double voteShare(int task) {
        var rows = table.rows();
        var votes = 0;
        for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
            votes += table.sets().contains(answer, place) ? 1 : 0;
        }
        return rows.count(task) == 0 ? 0 : (double) votes / rows.count(task);
    }
}
