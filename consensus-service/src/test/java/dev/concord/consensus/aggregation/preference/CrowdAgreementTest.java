package dev.concord.consensus.aggregation.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.event.AgreementCounts;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CrowdAgreementTest {

    @Test
    void withoutTaskersItIsTheStart() {
        assertThat(CrowdAgreement.learn(2, List.of()).mean()).isEqualTo(0.7, within(1e-9));
    }

    @Test
    void aGoodCrowdRaisesWhatIsExpectedOfNewcomersAndFewLabelsHardlyMoveIt() {
        assertThat(crowd(50, 90, 100).mean()).isGreaterThan(0.88);
        assertThat(crowd(1, 3, 3).mean()).isBetween(0.7, 0.73);
    }

    @Test
    void aCrowdIsNeverBelievedToBeWrong() {
        assertThat(crowd(50, 10, 100).mean()).isEqualTo(0.55, within(1e-9));
    }

    @Test
    void whereTaskersAreAlikeTheirOwnCountsMatterLess() {
        var alike = crowd(50, 80, 100);
        var differing = CrowdAgreement.learn(
                2,
                Collections.nCopies(50, List.of(new AgreementCounts(100, 100), new AgreementCounts(60, 100))).stream()
                        .flatMap(List::stream)
                        .toList());

        assertThat(alike.agreement(10, 10)).isLessThan(differing.agreement(10, 10) - 0.05);
    }

    @Test
    void pairsOfLongRankingsTellLessOfATasker() {
        assertThat(CrowdAgreement.learn(20, List.of()).agreement(10, 10))
                .isLessThan(CrowdAgreement.learn(2, List.of()).agreement(10, 10) - 0.05);
    }

    @Test
    void whatWasTakenOutTwiceIsNothing() {
        assertThat(CrowdAgreement.learn(2, List.of()).agreement(-1e-12, -1e-12)).isEqualTo(0.7, within(1e-9));
    }

    private static CrowdAgreement crowd(int taskers, double agreed, double total) {
        return CrowdAgreement.learn(2, Collections.nCopies(taskers, new AgreementCounts(agreed, total)));
    }
}
