package dev.concord.payout.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.Samples;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.domain.Lines;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.payout.domain.Conclusion;
import dev.concord.payout.payout.domain.EndedPayout;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PlannedPayout;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From funding to payout, reward, fee and rest are together what was funded: with 1 yocto, and with all that there can be. */
final class NothingIsRoundedAwayTest {

    private static final NearAmount ALL = new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));
    private static final NearAmount ONE = NearAmount.parse("1");

    private final TaskerId ann = Samples.tasker();
    private final Escrow open = Escrow.open(Samples.project(), Samples.vendor(), Asset.NEAR);

    static Stream<NearAmount> amounts() {
        return Stream.of(ONE, NearAmount.parse("2"), NearAmount.parse("999"), NearAmount.ofNear("0.001"), ALL);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void aShareAndItsRestAreTheWhole(NearAmount funded) {
        for (var permille : List.of(0, 1, 137, 333, 999, 1000)) {
            var fee = funded.permille(permille);
            var due = Samples.due(open.projectId(), ann, funded.minus(fee), fee);

            var booked = booked(open.fund(funded), due);

            assertThat(sumOfGains(booked.postings())).isEqualTo(funded.yocto());
            assertThat(booked.escrows().getFirst().money().left()).isEqualTo(NearAmount.ZERO);
        }
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void whatIsPaidInPartsIsTheWhole(NearAmount funded) {
        var first = funded.permille(333);
        var known = booked(open.fund(funded), Samples.due(open.projectId(), ann, first, NearAmount.ZERO));
        var submission = known.rewards().getFirst();
        var raised = new RewardDue(
                submission.submissionId(),
                ann,
                open.projectId(),
                submission.taskId(),
                Asset.NEAR,
                funded,
                NearAmount.ZERO,
                submission.reason(),
                submission.revision().next());

        var addition = BookedRewards.of(
                _ -> known.escrows().getFirst(), Map.of(submission.submissionId(), submission), List.of(raised));

        assertThat(sumOfGains(known.postings()).add(sumOfGains(addition.postings())))
                .isEqualTo(funded.yocto());
        assertPaidInFull(addition, funded);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void oneYoctoTooMuchIsRefused(NearAmount funded) {
        var due = Samples.due(open.projectId(), ann, funded, ONE);

        assertThatThrownBy(() -> booked(open.fund(funded), due)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertPaidInFull(BookedRewards booked, NearAmount amount) {
        var payee = new Payee(ann, new AccountId("ann.near"), Asset.NEAR, amount, Instant.EPOCH);
        var planned = PlannedPayout.of(new PayoutId(Samples.IDS.next()), payee, booked.rewards());
        var rewards = planned.rewards().stream().collect(Collectors.toMap(Reward::submissionId, Function.identity()));
        var conclusion = new Conclusion(planned.payout(), planned.taken(), Optional.of(CryptoHash.sha256(new byte[0])));

        var ended = EndedPayout.paid(conclusion, _ -> booked.escrows().getFirst(), rewards);

        assertThat(planned.payout().amount()).isEqualTo(amount);
        assertThat(ended.rewards().getFirst().money().paid()).isEqualTo(amount);
        assertThat(ended.escrows().getFirst().money().paid()).isEqualTo(amount);
    }

    private static BookedRewards booked(Escrow escrow, RewardDue due) {
        return BookedRewards.of(_ -> escrow, Map.of(), List.of(due));
    }

    private static BigInteger sumOfGains(Collection<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> Lines.of(posting).stream())
                .map(Lines.Line::amount)
                .filter(amount -> amount.signum() > 0)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
