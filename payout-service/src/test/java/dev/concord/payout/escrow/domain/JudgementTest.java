package dev.concord.payout.escrow.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows once partitions say that they have judged everything. */
final class JudgementTest {

    private final Escrow funded =
            Escrow.open(Samples.project(), Samples.vendor(), Asset.NEAR).fund(yocto(10));

    @Test
    void theLastPartitionGivesTheRestBack() {
        var first = Judgement.of(funded, List.of(), Samples.judged(funded.projectId(), 0, 2, 0, 0));
        var second = Judgement.of(
                first.settlement().escrow(),
                List.of(first.partition()),
                Samples.judged(funded.projectId(), 1, 2, 0, 0));

        assertThat(first.settlement().escrow().settled()).isFalse();
        assertThat(second.settlement().escrow().settled()).isTrue();
        assertThat(second.settlement().postings()).hasSize(1);
        assertThat(second.settlement().events()).hasSize(1);
    }

    @Test
    void aRepetitionChangesNothing() {
        var event = Samples.judged(funded.projectId(), 0, 2, 3, 4);
        var first = Judgement.of(funded, List.of(), event);

        var again = Judgement.of(first.settlement().escrow(), List.of(first.partition()), event);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void revisionsThatWereNotToldAreTakenUpLater() {
        var first = Judgement.of(funded, List.of(), Samples.judged(funded.projectId(), 0, 2, 3));
        var later = Judgement.of(funded, List.of(first.partition()), Samples.judged(funded.projectId(), 0, 2, 3, 4));

        assertThat(first.partition().revisions()).isNull();
        assertThat(later.partition().revisions()).isEqualTo(4);
    }

    @Test
    void aPartitionThatContradictsItselfViolatesTheContract() {
        var told = List.of(JudgedPartition.of(Samples.judged(funded.projectId(), 0, 2, 3, 4)));

        for (var other : List.of(
                Samples.judged(funded.projectId(), 0, 2, 5, 4),
                Samples.judged(funded.projectId(), 0, 3, 3, 4),
                Samples.judged(funded.projectId(), 0, 2, 3, 5))) {
            assertThatThrownBy(() -> Judgement.of(funded, told, other))
                    .isInstanceOf(ContractViolation.class)
                    .hasMessageContaining("as told before");
        }
    }
}
