package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a task that has the labels it wanted, and is still in doubt, comes to more of them. */
final class MoreLabels {

    /** So many are asked for each label of a panel, since some will not come. */
    static final int ASKED_PER_SEAT = 3;

    private MoreLabels() {}

    /**
     * Below its maximum a task gets one more, or bids for it where its project has a budget; at its maximum it gets the verdicts
     * of peers, or the labels of a panel. Nothing if there is no more to get.
     */
    static Optional<Judgement> wanted(TaskState state, Decision decision, Panels panels) {
        if (isBelowMaximum(state)) {
            return Optional.of(hasBudget(state) ? bid(state, decision) : oneMore(state));
        }
        return ReviewedTask.begun(state, decision)
                .or(() -> Optional.of(panel(state, panels))
                        .filter(panel -> !panel.isEmpty())
                        .map(panel -> wantPanel(state, panel)));
    }

    static boolean isBelowMaximum(TaskState state) {
        return state.wanted() < state.opened().policy().overlap().max();
    }

    private static boolean hasBudget(TaskState state) {
        return state.opened().policy().labelsPerTask() != null;
    }

    private static Judgement bid(TaskState state, Decision decision) {
        return new Judgement(
                state,
                List.of(),
                List.of(),
                Optional.of(LabelBid.of(decision, state.labels().size())));
    }

    static Judgement oneMore(TaskState state) {
        var task = state.opened();
        var wanted = state.wanted() + 1;
        return new Judgement(
                state.wanting(wanted), List.of(new LabelWanted(task.taskId(), task.projectId(), wanted)), List.of());
    }

    /** Returns whom to ask; nobody if they were asked before, are fewer than seats, or the project has no panels. */
    private static List<TaskerId> panel(TaskState state, Panels panels) {
        var seats = state.opened().policy().panel();
        if (seats == 0 || state.wanted() == state.opened().policy().mostLabels()) {
            return List.of();
        }
        var without = state.labels().stream().map(CountedLabel::taskerId).collect(Collectors.toSet());
        var best = panels.best(without, ASKED_PER_SEAT * seats);
        return best.size() < seats ? List.of() : best;
    }

    private static Judgement wantPanel(TaskState state, List<TaskerId> panel) {
        var task = state.opened();
        var wanted = task.policy().mostLabels();
        var event = new LabelWanted(task.taskId(), task.projectId(), wanted, panel);
        return new Judgement(state.wanting(wanted), List.of(event), List.of());
    }
}
