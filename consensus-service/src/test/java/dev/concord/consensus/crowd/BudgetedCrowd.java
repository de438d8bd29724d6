package dev.concord.consensus.crowd;

import dev.concord.consensus.judging.domain.LabelBid;
import dev.concord.consensus.judging.domain.LabelBudget;
import dev.concord.consensus.judging.domain.LabelPrice;
import dev.concord.contracts.event.Policy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Gives recorded labels only to tasks that ask for them, as the label budget of the project allows. */
final class BudgetedCrowd {

    private static final int LABELS_BETWEEN_SKILLS = 200;
    private static final int LABELS_BETWEEN_GRANTS = 20;

    private final SimulatedProject project;
    private final Policy policy;
    private final Map<Integer, Deque<Crowd.Given>> untold = new HashMap<>();
    private final Map<Integer, LabelBid> competing = new HashMap<>();
    private final Deque<Crowd.Given> coming = new ArrayDeque<>();
    private final Map<Integer, Integer> told = new HashMap<>();
    private LabelBudget budget;
    private int labels;

    BudgetedCrowd(Crowd crowd, Policy policy, long seed) {
        this.project = new SimulatedProject(crowd, policy);
        this.policy = policy;
        this.budget = LabelBudget.of(
                Objects.requireNonNull(policy.labelsPerTask())
                        - policy.overlap().min(),
                0,
                1);
        for (var task = 0; task < crowd.tasks(); task++) {
            budget = budget.oneTaskMore();
        }
        var order = new ArrayList<>(crowd.labels());
        Collections.shuffle(order, new Random(seed));
        order.forEach(given ->
                untold.computeIfAbsent(given.task(), _ -> new ArrayDeque<>()).add(given));
        order.stream().map(Crowd.Given::task).distinct().forEach(this::comeWithMinimum);
        var first = new ArrayList<>(coming);
        Collections.shuffle(first, new Random(seed));
        coming.clear();
        coming.addAll(first);
    }

    /** Runs until the budget is spent or nobody competes, and closes the project. */
    SimulatedProject closed() {
        while (!coming.isEmpty()) {
            tell(coming.remove());
            if (labels % LABELS_BETWEEN_GRANTS == 0 || coming.isEmpty()) {
                grant();
            }
        }
        return project.closed();
    }

    /** Returns how many labels were given. */
    int labels() {
        return labels;
    }

    private void comeWithMinimum(int task) {
        for (var label = 0; label < policy.overlap().min(); label++) {
            comeNext(task);
        }
    }

    private void comeNext(int task) {
        var next = untold.getOrDefault(task, new ArrayDeque<>()).poll();
        if (next != null) {
            coming.add(next);
        }
    }

    private void tell(Crowd.Given given) {
        if (labels % LABELS_BETWEEN_SKILLS == 0) {
            project.seeSkills();
        }
        var bid = project.label(given, labels);
        labels++;
        if (told.merge(given.task(), 1, Integer::sum) == policy.overlap().min()) {
            budget = budget.oneMinimumMore();
        }
        if (bid.isPresent()
                && !untold.getOrDefault(given.task(), new ArrayDeque<>()).isEmpty()) {
            competing.put(given.task(), bid.get());
        } else {
            competing.remove(given.task());
        }
    }

    private void grant() {
        var quiet = coming.isEmpty();
        if (budget.left(quiet) > 0) {
            LabelPrice.winners(competing, budget.left(quiet), quiet).forEach(this::grant);
        }
    }

    private void grant(int task) {
        competing.computeIfPresent(task, (_, bid) -> bid.granted());
        budget = budget.oneLabelLess();
        project.grant(task);
        comeNext(task);
    }

    static List<Long> seeds(int count) {
        var seeds = new ArrayList<Long>();
        for (var seed = 1L; seed <= count; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }
}
