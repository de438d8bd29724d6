package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgentShareTest {

    private static final Policy POLICY = new Policy(new Overlap(2, 5), 0.9, DecisionMethod.MAJORITY, true, 60);

    @Test
    void withoutAShareAllLabelsMayBeAgents() {
        assertThat(POLICY.mostAgents(5)).isEqualTo(5);
        assertThat(POLICY.agentPercent()).isEmpty();
    }

    @Test
    void aShareIsRoundedDownAndLosesNothing() {
        assertThat(POLICY.withAgentShare(0.5).mostAgents(5)).isEqualTo(2);
        assertThat(POLICY.withAgentShare(0.5).mostAgents(1)).isZero();
        assertThat(POLICY.withAgentShare(0).mostAgents(99)).isZero();
        assertThat(POLICY.withAgentShare(1).mostAgents(99)).isEqualTo(99);
        for (var percent = 0; percent <= 100; percent++) {
            assertThat(POLICY.withAgentShare(percent / 100.0).mostAgents(100)).isEqualTo(percent);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 0.333, Double.NaN})
    void aShareIsWithinBoundsAndInHundredths(double share) {
        assertThatThrownBy(() -> POLICY.withAgentShare(share))
                .hasMessage("policy.agentShare: " + share + " (expected: 0..1 in steps of 0.01)");
    }
}
