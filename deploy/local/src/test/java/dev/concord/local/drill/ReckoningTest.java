package dev.concord.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.step.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A drill that cannot fail shows nothing: what is paid twice, lost or booked wrongly is found. */
final class ReckoningTest {

    private static final NearAmount DUE = NearAmount.parse("7");
    private static final Account PAID_ONCE = new Account("ann", DUE, DUE, DUE);

    @Test
    void whoGotWhatWasDueIsNoFinding() {
        assertThat(Reckoning.of(List.of(PAID_ONCE)).isClean()).isTrue();
    }

    @Test
    void aDoublePaymentIsFoundThoughTheLedgerKnowsOfOneOnly() {
        var bob = new Account("bob", DUE, DUE, DUE.plus(DUE));

        var reckoning = Reckoning.of(List.of(PAID_ONCE, bob));

        assertThat(reckoning.doublyPaid()).containsExactly(bob);
        assertThat(reckoning.lost()).isEmpty();
        assertThat(reckoning.misbooked()).containsExactly(bob);
        assertThat(report(reckoning).isClean()).isFalse();
    }

    @Test
    void aLostPaymentIsFoundThoughTheLedgerSaysThatItWasMade() {
        var bob = new Account("bob", DUE, DUE, NearAmount.ZERO);

        var reckoning = Reckoning.of(List.of(PAID_ONCE, bob));

        assertThat(reckoning.lost()).containsExactly(bob);
        assertThat(reckoning.doublyPaid()).isEmpty();
        assertThat(report(reckoning).isClean()).isFalse();
        assertThat(report(reckoning).table()).containsPattern("nothing +1 +0 +1 ");
    }

    @Test
    void aYoctoTooMuchIsADoublePaymentToo() {
        var bob = new Account("bob", DUE, DUE.plus(NearAmount.parse("1")), DUE.plus(NearAmount.parse("1")));

        assertThat(Reckoning.of(List.of(bob)).doublyPaid()).containsExactly(bob);
    }

    @Test
    void aPaymentThatIsNotBookedIsFound() {
        var bob = new Account("bob", DUE, NearAmount.ZERO, DUE);

        assertThat(Reckoning.of(List.of(bob)).misbooked()).containsExactly(bob);
    }

    @Test
    void noRoundsProveNothing() {
        assertThat(new DrillReport(List.of()).isClean()).isFalse();
    }

    private static DrillReport report(Reckoning reckoning) {
        var round = new Round(1, Step.SENT, Trouble.NOTHING, "/", false);
        return new DrillReport(List.of(new PlayedRound(round, true, Duration.ofSeconds(1), reckoning, List.of())));
    }
}
