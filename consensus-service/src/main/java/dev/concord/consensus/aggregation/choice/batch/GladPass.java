package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** One part's share of an iteration of {@link Glad}. */
final class GladPass {

    /** Mean of the normal priors of abilities and logarithms of easiness; their variance is 1. */
    static final double PRIOR_MEAN = 1;

    private static final int EASINESS_STEPS = 2;

    private final ChoiceTable table;
    private final double[] abilities;
    private final float[] easiness;
    private final Posteriors posteriors;
    private final double[] slopes;
    private final double[] bends;
    private final double[] belief;

    GladPass(ChoiceTable table, double[] abilities, float[] easiness, Posteriors posteriors) {
        this.table = table;
        this.abilities = abilities;
        this.easiness = easiness;
        this.posteriors = posteriors;
        this.slopes = new double[abilities.length];
        this.bends = new double[abilities.length];
        this.belief = new double[table.classes().size()];
    }

    /** Returns how the expected log-likelihood of the part grows with each ability. */
    double[] slopes() {
        return slopes;
    }

    /** Returns how fast this growth falls. */
    double[] bends() {
        return bends;
    }

    /** Estimates the tasks, then their easiness, then sums up what speaks for greater abilities. */
    void run(int from, int to) {
        Arrays.fill(slopes, 0);
        Arrays.fill(bends, 0);
        for (var task = from; task < to; task++) {
            estimate(task);
            for (var step = 0; step < EASINESS_STEPS; step++) {
                improveEasiness(task);
            }
            sumUp(task);
        }
    }

    /** Estimates the tasks with what is known of taskers and tasks by now. */
    void estimate(int from, int to) {
        for (var task = from; task < to; task++) {
            estimate(task);
        }
    }

    private void estimate(int task) {
        Arrays.fill(belief, 0);
        if (table.isControl(task)) {
            belief[table.known(task)] = 1;
        } else {
            weigh(task);
        }
        posteriors.set(task, belief);
    }

    private void weigh(int task) {
        var ease = Math.exp(easiness[task]);
        var advantage = Math.log(belief.length - 1);
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            belief[table.given(answer)] += abilities[table.tasker(answer)] * ease + advantage;
        }
        var greatest = Arrays.stream(belief).max().orElseThrow();
        var sum = 0.0;
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] = Math.exp(belief[truth] - greatest);
            sum += belief[truth];
        }
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] /= sum;
        }
    }

    private void improveEasiness(int task) {
        var ease = Math.exp(easiness[task]);
        var slope = PRIOR_MEAN - easiness[task];
        var bend = 1.0;
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            var strength = abilities[table.tasker(answer)] * ease;
            var right = sigmoid(strength);
            slope += (belief[table.given(answer)] - right) * strength;
            bend += right * (1 - right) * strength * strength;
        }
        easiness[task] += (float) Math.clamp(slope / bend, -1, 1);
    }

    private void sumUp(int task) {
        var ease = Math.exp(easiness[task]);
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            var tasker = table.tasker(answer);
            var right = sigmoid(abilities[tasker] * ease);
            slopes[tasker] += (belief[table.given(answer)] - right) * ease;
            bends[tasker] += right * (1 - right) * ease * ease;
        }
    }

    static double sigmoid(double strength) {
        return 1 / (1 + Math.exp(-strength));
    }
}
