package dev.concord.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.client.Audit;
import dev.concord.local.client.Statement;
import dev.concord.local.client.TaskLabel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CampaignOutcomeTest {

    private static final NearAmount THREE = NearAmount.parse("3");
    private static final Audit CLEAN = new Audit(true, true, 0, List.of());
    private static final TaskLabel AGREED = new TaskLabel("1", "agreed", new Choice("a"), 0.9, 2);
    private static final TaskLabel CONTESTED = new TaskLabel("2", "contested", new Choice("a"), 0.5, 1);

    @Test
    void aRunWithoutProblems() {
        var outcome = outcome(List.of(AGREED, CONTESTED), 3, THREE, CLEAN);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.agreed()).isEqualTo(1);
        assertThat(outcome.contested()).isEqualTo(1);
        assertThat(outcome.chainMatchesLedger()).isTrue();
    }

    @Test
    void moneyThatIsNotOnTheTaskersAccountsIsAProblemWhateverThePlatformSays() {
        var outcome = outcome(List.of(AGREED), 3, NearAmount.parse("2"), CLEAN);

        assertThat(outcome.chainMatchesLedger()).isFalse();
        assertThat(outcome.problems()).containsExactly("on the taskers' accounts: 2 yocto (expected: 3)");
    }

    @Test
    void aLabelThatWasAcceptedButNotJudgedIsAProblem() {
        assertThat(outcome(List.of(AGREED), 4, THREE, CLEAN).problems())
                .containsExactly("submissions judged: 3 (expected: 4, as many as were accepted)");
    }

    @Test
    void aTaskWithoutADecisionIsAProblem() {
        var open = new TaskLabel("3", "open", null, 0, 0);

        assertThat(outcome(List.of(AGREED, open), 3, THREE, CLEAN).problems())
                .containsExactly("tasks without a decision: 1 (expected: 0)");
    }

    @Test
    void anUncleanAuditIsAProblem() {
        assertThat(outcome(List.of(AGREED), 3, THREE, new Audit(false, false, 1, List.of()))
                        .problems())
                .hasSize(2);
    }

    private static CampaignOutcome outcome(
            List<TaskLabel> labels, long submitted, NearAmount paidOnChain, Audit audit) {
        var statement = new Statement(THREE, NearAmount.ZERO, THREE, THREE, NearAmount.ZERO, true, 3, 3, 3, 1, 1);
        return new CampaignOutcome(
                labels, submitted, 0, statement, audit, paidOnChain, Duration.ZERO, Duration.ZERO, List.of(), Map.of());
    }
}
