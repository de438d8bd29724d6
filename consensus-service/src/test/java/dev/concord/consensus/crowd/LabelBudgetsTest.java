package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.label.ScaleKind;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A budget of some of a crowd's labels, spent where they help most, loses little against all of them. */
final class LabelBudgetsTest {

    private static final int ORDERS = Integer.getInteger("concord.orders", 3);

    @Test
    void facesNeedThreeFifthsOfTheirLabels() {
        var crowd = RecordedCrowd.choices("face");
        var all = new SimulatedProject(crowd, DecisionMethod.DAWID_SKENE, new Overlap(9, 9))
                .labelled(1)
                .closed()
                .accuracy();

        var some = mean("face", crowd, DecisionMethod.DAWID_SKENE, 0.6, SimulatedProject::accuracy);

        System.out.printf("face: accuracy %.4f with all labels, %.4f with 60 %% of them%n", all, some);
        assertThat(all - some).isLessThanOrEqualTo(0.005);
    }

    @Test
    void emotionsNeedSevenTenthsOfTheirLabels() {
        var crowd = RecordedCrowd.scale("emotion", new ScaleKind(-100, 100, 10));
        var all = new SimulatedProject(crowd, DecisionMethod.ROBUST_MEAN, new Overlap(10, 10))
                .labelled(1)
                .closed()
                .meanAbsoluteError();

        var some = mean("emotion", crowd, DecisionMethod.ROBUST_MEAN, 0.7, SimulatedProject::meanAbsoluteError);

        System.out.printf("emotion: mean absolute error %.3f with all labels, %.3f with 70 %% of them%n", all, some);
        assertThat(some - all).isLessThanOrEqualTo(0.3);
    }

    @Test
    void speechNeedsThreeFifthsOfItsLabels() {
        var crowd = RecordedSpeech.crowd();
        ToDoubleFunction<SimulatedProject> errors = project -> SpeechErrors.rate(crowd.truth(), project::labelOf);
        var all = errors.applyAsDouble(new SimulatedProject(crowd, DecisionMethod.ROVER, new Overlap(7, 7))
                .labelled(1)
                .closed());

        var some = mean("speech", crowd, DecisionMethod.ROVER, 0.6, errors);

        System.out.printf("speech: word error rate %.4f with all labels, %.4f with 60 %% of them%n", all, some);
        assertThat(some - all).isLessThanOrEqualTo(0.01);
    }

    private static double mean(
            String name, Crowd crowd, DecisionMethod method, double share, ToDoubleFunction<SimulatedProject> measure) {
        var perTask = share * crowd.labels().size() / crowd.tasks();
        var policy = new Policy(new Overlap(3, 99), 0.995, method, true, 600, perTask, null);
        return BudgetedCrowd.seeds(ORDERS).stream()
                .mapToDouble(seed -> {
                    var budgeted = new BudgetedCrowd(crowd, policy, seed);
                    var measured = measure.applyAsDouble(budgeted.closed());
                    System.out.printf(
                            "%s, seed %d: %.4f with %.1f %% of the labels%n",
                            name,
                            seed,
                            measured,
                            100.0 * budgeted.labels() / crowd.labels().size());
                    return measured;
                })
                .average()
                .orElseThrow();
    }
}
