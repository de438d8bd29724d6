package dev.concord.payout.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.Samples;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.Funding;
import dev.concord.payout.escrow.domain.FundingOrder;
import dev.concord.payout.escrow.domain.FundingOutcome;
import dev.concord.payout.escrow.domain.Judgement;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Lines;
import dev.concord.payout.ledger.domain.Posting;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From funding to refund, a project in a token moves that token alone, and not a unit of it is lost: of one, and of all there can be. */
final class EveryUnitOfATokenIsKeptTest {

    private static final Asset USD = new Asset("usd.near");
    private static final NearAmount ALL = new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));

    private final VendorId vendor = Samples.vendor();
    private final Escrow open = Escrow.open(Samples.project(), vendor, USD);

    static Stream<NearAmount> amounts() {
        return Stream.of(NearAmount.parse("1"), NearAmount.parse("7"), NearAmount.parse("1000003"), ALL);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void whatIsFundedIsRewardFeeAndRefund(NearAmount funded) {
        for (var permille : List.of(0, 1, 333, 1000)) {
            var reward = funded.permille(permille);
            var fee = funded.minus(reward).permille(100);
            var postings = new ArrayList<Posting>();

            var escrow = funded(funded, postings);
            var booked = BookedRewards.of(_ -> escrow, Map.of(), List.of(due(reward, fee)));
            postings.addAll(booked.postings());
            var counted = booked.escrows().getFirst();
            var settled = Judgement.of(counted, List.of(), Samples.judged(open.projectId(), 0, 1, 1, 1))
                    .settlement();
            postings.addAll(settled.postings());

            assertThat(settled.escrow().settled()).isTrue();
            assertThat(settled.escrow().money().left()).isEqualTo(NearAmount.ZERO);
            assertThat(sums(postings)).isEqualTo(expected(funded, reward, fee));
        }
    }

    private Escrow funded(NearAmount amount, List<Posting> postings) {
        var order = new FundingOrder(vendor, USD, new Funding(new UUID(0, 1), amount));
        return switch (FundingOutcome.of(order, open, Optional.empty(), USD::equals, () -> amount)) {
            case FundingOutcome.Funded(var escrow, var posting) -> {
                postings.add(posting);
                yield escrow;
            }
            case FundingOutcome other -> throw new AssertionError(other);
        };
    }

    private RewardDue due(NearAmount reward, NearAmount fee) {
        var near = Samples.due(open.projectId(), Samples.tasker(), reward, fee);
        return new RewardDue(
                near.submissionId(),
                near.taskerId(),
                near.projectId(),
                near.taskId(),
                USD,
                reward,
                fee,
                near.reason(),
                near.revision());
    }

    /** By kind and asset; what is zero is left out. */
    private static Map<String, BigInteger> sums(List<Posting> postings) {
        var sums = new HashMap<String, BigInteger>();
        postings.stream()
                .flatMap(posting -> Lines.of(posting).stream())
                .forEach(line -> sums.merge(name(line.account()), line.amount(), BigInteger::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static Map<String, BigInteger> expected(NearAmount funded, NearAmount reward, NearAmount fee) {
        var rest = funded.minus(reward).minus(fee);
        var sums = new HashMap<>(Map.of(
                "available usd.near", rest.yocto().subtract(funded.yocto()),
                "due usd.near", reward.yocto(),
                "equity usd.near", fee.yocto()));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static String name(LedgerAccount account) {
        return account.kind().text() + " " + account.asset();
    }
}
