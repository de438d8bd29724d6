package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.Samples;
import org.junit.jupiter.api.Test;

/** What a vendor may order, and how a refusal says what was wrong. */
final class SpecificationTest {

    private static final LabelKind SCALE = new ScaleKind(0, 100, 5);

    @Test
    void takesAMethodThatFitsTheKind() {
        assertThatCode(() -> order("P", Samples.YES_OR_NO, DecisionMethod.MAJORITY, "1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> order("P", SCALE, DecisionMethod.ROBUST_MEAN, "1")).doesNotThrowAnyException();
    }

    @Test
    void refusesAMethodOfAnotherKind() {
        assertThatThrownBy(() -> order("P", SCALE, DecisionMethod.MAJORITY, "1"))
                .hasMessage("policy.method: majority (expected for this labelKind one of: [robust-mean])");
        assertThatThrownBy(() -> order("P", Samples.YES_OR_NO, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessage("policy.method: robust-mean (expected for this labelKind one of: [dawid-skene, majority])");
    }

    @Test
    void refusesToPayNothing() {
        assertThatThrownBy(() -> order("P", SCALE, DecisionMethod.ROBUST_MEAN, "0"))
                .hasMessageStartingWith("reward: 0 yocto (expected: 1..");
    }

    @Test
    void refusesARewardBeyondEveryBudget() {
        var reward = NearAmount.ofNear("1001").toString();

        assertThatThrownBy(() -> order("P", SCALE, DecisionMethod.ROBUST_MEAN, reward))
                .hasMessageContaining(reward);
    }

    @Test
    void refusesANameThatIsBlankOrLongOrBreaksLines() {
        assertThatThrownBy(() -> order(" ", SCALE, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessageStartingWith("name: \" \" (expected: 1..200");
        assertThatThrownBy(() -> order("x".repeat(201), SCALE, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessageStartingWith("name: \"xxx");
        assertThatThrownBy(() -> order("a\nb", SCALE, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessageContaining("no control characters");
    }

    private static Specification order(String name, LabelKind kind, DecisionMethod method, String reward) {
        return new Specification(
                name,
                "",
                kind,
                new Policy(new Overlap(1, 3), 0.9, method, false, 60),
                NearAmount.parse(reward),
                RewardRule.EVERY_ACCEPTED_LABEL);
    }
}
