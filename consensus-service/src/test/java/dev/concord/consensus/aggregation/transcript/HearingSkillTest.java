package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a recording says of its taskers, and what it may not say of them. */
final class HearingSkillTest {

    @Test
    void aTaskerIsMeasuredByTheOthersVotes() {
        var decision = Recordings.decided("the vine grew", "the vine grew", "the wine grew here");

        assertThat(decision.evidence()).isEqualTo(skills(agreed(4, 4), agreed(4, 4), agreed(2, 4)));
    }

    @Test
    void twoWhoDifferAreBothWrongForAllThatIsKnown() {
        assertThat(Recordings.decided("vine", "wine").evidence()).isEqualTo(skills(agreed(0, 1), agreed(0, 1)));
    }

    @Test
    void aWordThatSharesTheLeadCountsInPart() {
        var evidence =
                Recordings.decided("vine", "vine", "wine", "wine", "whine").evidence();

        assertThat(evidence.about(
                        4, Recordings.recording("whine").answers().getFirst().label()))
                .contains(agreed(0, 1));
        assertThat(evidence).isEqualTo(skills(agreed(0, 1), agreed(0, 1), agreed(0, 1), agreed(0, 1), agreed(0, 1)));
    }

    @Test
    void aSingleTranscriptSaysNothing() {
        assertThat(Recordings.decided("the vine grew").evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void theTranscriptOfAControlTaskStandsAndMeasuresItsTaskers() {
        var decision = new Rover(Map.of())
                .decide(Recordings.control("The vine grew outside.", "the vine grew outside", "a wine grew", ""));

        assertThat(Recordings.text(decision)).isEqualTo("The vine grew outside.");
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.evidence()).isEqualTo(skills(agreed(4, 4), agreed(1, 4), agreed(0, 4)));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, false, false);
    }

    @Test
    void silenceThatIsKnownIsHeardOrNot() {
        var decision = new Rover(Map.of()).decide(Recordings.control("", "", "the vine"));

        assertThat(decision.evidence()).isEqualTo(skills(agreed(1, 1), agreed(0, 2)));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, false);
    }

    @Test
    void whatARecordingSaidItselfIsLeftOut() {
        var recording = Recordings.recording("the vine grew outside", "the vine grew inside", "the wine grew inside");
        var elsewhere = Map.of(
                Recordings.tasker(1), agreed(80, 100),
                Recordings.tasker(2), agreed(90, 100),
                Recordings.tasker(3), agreed(95, 100));
        var first = new Rover(elsewhere).decide(recording);

        var again = new Rover(with(elsewhere, first.evidence())).decide(Recordings.after(recording, first.evidence()));

        assertThat(again.label()).isEqualTo(first.label());
        assertThat(again.confidence()).isEqualTo(first.confidence(), within(1e-9));
        assertThat(again.evidence()).isEqualTo(first.evidence());
    }

    @Test
    void skillsThatLagBehindDoNoHarm() {
        var recording = Recordings.recording("the vine grew", "the vine grew", "the wine grew");
        var first = new Rover(Map.of()).decide(recording);

        var again = new Rover(Map.of(Recordings.tasker(1), agreed(1, 1)))
                .decide(Recordings.after(recording, first.evidence()));

        assertThat(again.label()).isEqualTo(first.label());
        assertThat(again.confidence()).isBetween(0.5, 1.0);
    }

    private static Map<TaskerId, AgreementCounts> with(Map<TaskerId, AgreementCounts> skills, Evidence evidence) {
        var sum = new HashMap<>(skills);
        var added = ((AnswerSkills) evidence).skills();
        for (var number = 1; number <= added.size(); number++) {
            var own = (AgreementCounts) added.get(number - 1);
            sum.computeIfPresent(
                    Recordings.tasker(number),
                    (_, before) -> agreed(before.agreed() + own.agreed(), before.total() + own.total()));
        }
        return sum;
    }

    private static AgreementCounts agreed(double agreed, double total) {
        return new AgreementCounts(agreed, total);
    }

    private static Evidence skills(Skill... skills) {
        return new AnswerSkills(List.of(skills));
    }
}
