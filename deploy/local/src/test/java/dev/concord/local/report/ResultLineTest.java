package dev.concord.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ResultLineTest {

    @Test
    void itHasEveryFieldInOrderAndNullWhereAMeasureDoesNotApply() {
        var line = new ResultLine(
                ProjectId.parse("019ab000-0000-7000-8000-000000000001"),
                "choice",
                2,
                6,
                1,
                1,
                1,
                5,
                new Measures(Map.of(Measure.ACCURACY, 0.5, Measure.MACRO_F1, 0.25, Measure.LOG_LOSS, 0.123_456_789)),
                3,
                NearAmount.ofNear("0.006"),
                NearAmount.ofNear("0.006"),
                3,
                4,
                true,
                true,
                1.5,
                4,
                new Latency(70L, null));

        assertThat(line.json()).isEqualTo("""
                {"project":"019ab000-0000-7000-8000-000000000001","kind":"choice","tasks":2,"labelsSubmitted":6,\
                "labelsRejected":1,"agreed":1,"contested":1,"controls":5,"accuracy":0.5,"macroF1":0.25,"microF1":null,\
                "jaccard":null,"pairAccuracy":null,"f1":null,\
                "precision":null,"recall":null,"meanIou":null,"mae":null,"rmse":null,"wordErrorRate":null,\
                "logLoss":0.123457,"coverage":null,"ece":null,"labelsPerTask":3.0,"rewardsDue":"6000000000000000000000",\
                "rewardsPaid":"6000000000000000000000","taskersPaid":3,"payoutTransactions":4,"ledgerBalanced":true,\
                "chainMatchesLedger":true,"seconds":1.5,"labelsPerSecond":4.0,\
                "submitToAgreedMillis":{"p50":70,"p99":null}}""");
    }

    @Test
    void amountsForPeopleAreInNear() {
        assertThat(NearText.of(NearAmount.ofNear("12.50"))).isEqualTo("12.5 NEAR");
        assertThat(NearText.of(NearAmount.ZERO)).isEqualTo("0 NEAR");
        assertThat(NearText.of(NearAmount.parse("1"))).isEqualTo("0.000000000000000000000001 NEAR");
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        var table = new Table().row("a", "b").row("longer", "c");

        assertThat(table.toString()).isEqualToNormalizingNewlines("a       b\nlonger  c");
    }

    @Test
    void percentilesAreNearestRanks() {
        assertThat(Latency.ofSorted(List.of())).isEqualTo(new Latency(null, null));
        assertThat(Latency.ofSorted(List.of(7L))).isEqualTo(new Latency(7L, 7L));
        assertThat(Latency.ofSorted(LongStream.rangeClosed(1, 200).boxed().toList()))
                .isEqualTo(new Latency(100L, 198L));
    }
}
