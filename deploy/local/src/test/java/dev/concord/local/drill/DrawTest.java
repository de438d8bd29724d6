package dev.concord.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.payout.step.Step;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is drawn for a drill. */
final class DrawTest {

    @Test
    void everyStepAndEveryTroubleComesAboutInTwoHundredRounds() {
        var rounds = new Draw(1).rounds(200);

        assertThat(rounds.stream().map(Round::step).collect(Collectors.toSet())).isEqualTo(Set.of(Step.values()));
        assertThat(rounds.stream().map(Round::trouble).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Trouble.values()));
    }

    @Test
    void theSameSeedDrawsTheSameRounds() {
        assertThat(new Draw(7).rounds(50)).isEqualTo(new Draw(7).rounds(50)).isNotEqualTo(new Draw(8).rounds(50));
    }

    @Test
    void aBurialIsTriedOutOnWhatHasExpired() {
        assertThat(new Draw(1).rounds(200).stream().filter(each -> each.step() == Step.BURIED))
                .isNotEmpty()
                .allMatch(each -> each.trouble() == Trouble.EXPIRY);
    }
}
