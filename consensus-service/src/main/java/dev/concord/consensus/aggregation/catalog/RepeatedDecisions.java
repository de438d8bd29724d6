package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.BatchRefinement;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Expectation-maximisation by the streaming rule itself: all tasks are decided with the skills that the last round's decisions
 * add up to, until nothing changes. So a project that has been refined is where its stream would have come to rest.
 */
public final class RepeatedDecisions implements BatchRefinement<LabelTable, DecidedTasks> {

    private static final int MOST_ROUNDS = 20;
    /** A confidence, or a label in the measure of its kind, that moves less than this has come to rest. */
    private static final double AT_REST = 1e-3;

    private final DecisionMethod method;

    public RepeatedDecisions(DecisionMethod method) {
        this.method = method;
    }

    @Override
    public DecidedTasks refine(LabelTable table) {
        var decided = DecidedRound.first(table, method);
        for (var round = 1; round < MOST_ROUNDS; round++) {
            var next = decided.next(method);
            var rests = areAtRest(table.kind(), decided, next);
            decided = next;
            if (rests) {
                break;
            }
        }
        return new DecidedTasks(decided);
    }

    private static boolean areAtRest(LabelKind kind, DecidedRound before, DecidedRound now) {
        var measure = AgreementMeasures.of(kind);
        var unit = kind instanceof ScaleKind scale ? scale.tolerance() * scale.tolerance() : 1;
        return IntStream.range(0, now.tasks())
                .filter(now::isDecided)
                .allMatch(task -> Math.abs(before.confidence(task) - now.confidence(task)) <= AT_REST
                        && measure.disagreement(before.label(task), now.label(task)) <= AT_REST * unit);
    }

    /** The rules know taskers by id; a table's places serve as well as any. */
    static TaskerId taskerId(int place) {
        return new TaskerId(new UUID(0, place));
    }
}
