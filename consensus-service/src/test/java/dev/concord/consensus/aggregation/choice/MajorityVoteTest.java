package dev.concord.consensus.aggregation.choice;

import static dev.concord.consensus.aggregation.choice.Questions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.contracts.label.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MajorityVoteTest {

    private static final List<String> ANIMALS = List.of("ant", "bee", "cat");

    @Test
    void theClassWithMostVotesWins() {
        var decision = new MajorityVote().decide(question(ANIMALS, "bee", "cat", "bee"));

        assertThat(decision.label()).isEqualTo(new Choice("bee"));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, false, true);
        assertThat(decision.evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void amongEqualsTheFirstVoteInTheLogWinsWhateverTheOrderOfClasses() {
        assertThat(new MajorityVote().decide(question(ANIMALS, "cat", "ant")).label())
                .isEqualTo(new Choice("cat"));
        assertThat(new MajorityVote().decide(question(ANIMALS, "ant", "cat")).label())
                .isEqualTo(new Choice("ant"));
    }

    @Test
    void confidenceGrowsWithTheMargin() {
        var two = List.of("no", "yes");

        assertThat(new MajorityVote().decide(question(two, "yes")).confidence()).isEqualTo(0.8, within(1e-9));
        assertThat(new MajorityVote().decide(question(two, "yes", "no", "yes")).confidence())
                .isEqualTo(0.8, within(1e-9));
        assertThat(new MajorityVote().decide(question(two, "yes", "yes", "yes")).confidence())
                .isEqualTo(0.985, within(1e-3));
        assertThat(new MajorityVote().decide(question(two, "yes", "no")).confidence())
                .isEqualTo(0.5, within(1e-9));
    }

    @Test
    void theAnswerOfAControlTaskStandsAgainstAnyNumberOfVotes() {
        var decision = new MajorityVote().decide(Questions.control(ANIMALS, "ant", "bee", "bee", "bee"));

        assertThat(decision.label()).isEqualTo(new Choice("ant"));
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.parts()).noneMatch(Decision.Part::agrees);
    }
}
