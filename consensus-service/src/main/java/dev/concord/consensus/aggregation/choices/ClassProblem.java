package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.LogOdds;

/**
 * One class of all tasks: whether it applies to each, given the skills. Odds are multiplied and not their logarithms added,
 * which spares two logarithms for each answer; before they could leave what a double holds, they are put away as a logarithm.
 */
final class ClassProblem {

    /** Counts below 1e18 each, four of them for an answer, keep the product of so many answers below 1e300. */
    private static final int ANSWERS_AT_ONCE = 8;
    /** Numbers kept of each tasker: by side, the counts of both answers and their total, each with its prior. */
    private static final int WIDTH = 6;

    private final SetTable table;
    private final SetSkills skills;
    private final ClassShares shares;
    private final int place;
    private final double[] known;

    ClassProblem(SetTable table, SetSkills skills, ClassShares shares, int place) {
        this.table = table;
        this.skills = skills;
        this.shares = shares;
        this.place = place;
        this.known = new double[WIDTH * table.rows().taskers()];
        for (var tasker = 0; tasker < table.rows().taskers(); tasker++) {
            know(tasker, Side.APPLIES, WIDTH * tasker);
            know(tasker, Side.APPLIES_NOT, WIDTH * tasker + WIDTH / 2);
        }
    }

    private void know(int tasker, Side side, int at) {
        var strength = skills.crowd().strength(side, place);
        var rate = skills.crowd().rate(side, tasker, place);
        known[at] = skills.counts().unnamed(side, tasker, place) + strength * (1 - rate);
        known[at + 1] = skills.counts().named(side, tasker, place) + strength * rate;
        known[at + 2] = known[at] + known[at + 1];
    }

    /** Replaces what is believed of a task by what follows from all others. Returns how it moved. */
    double improve(double[] beliefs, int task) {
        if (table.rows().count(task) == 0 || table.isControl(task)) {
            return 0;
        }
        var before = beliefs[task];
        beliefs[task] = belief(task, before);
        return beliefs[task] - before;
    }

    private double belief(int task, double before) {
        var rows = table.rows();
        var answers = rows.count(task);
        var tells = table.tells(task);
        var ownYes = tells ? before : 0;
        var ownNo = tells ? 1 - before : 0;
        var yes = shares.odds(
                place, answers * ownYes, answers * ownNo, shares.common(table.votes(task), answers), answers);
        var no = 1.0;
        var logOdds = 0.0;
        var first = rows.first(task);
        for (var answer = 0; answer < answers; answer++) {
            if (answer > 0 && answer % ANSWERS_AT_ONCE == 0) {
                logOdds += Math.log(yes / no);
                yes = 1;
                no = 1;
            }
            var applies = WIDTH * rows.tasker(first + answer);
            var appliesNot = applies + WIDTH / 2;
            var named = table.sets().contains(first + answer, place) ? 1 : 0;
            yes *= (known[applies + named] - ownYes) * (known[appliesNot + 2] - ownNo);
            no *= (known[applies + 2] - ownYes) * (known[appliesNot + named] - ownNo);
        }
        return answers <= ANSWERS_AT_ONCE ? yes / (yes + no) : LogOdds.probability(logOdds + Math.log(yes / no));
    }
}
