package dev.concord.local.paybench;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Progress;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.payroll.OwedRewards;
import dev.concord.local.payroll.Payee;
import dev.concord.local.payroll.PayingVendor;
import dev.concord.local.payroll.PayoutBooks;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.EventLog;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.local.platform.PayoutSetup;
import dev.concord.local.platform.Surroundings;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pays many taskers one reward each and measures it, on a chain with fast blocks and on one with the real network's: in NEAR, then
 * in a token for the first time, which registers them, and once more. The taskers are written into the database as registered;
 * their rewards go through Kafka, and their payouts all the way to FINAL.
 */
public final class PayoutBench {

    private static final long REAL_VALIDITY_BLOCKS = 86_400;
    /** A lane waits for its block, some two of them with the way there and back: 500 a second take more than 64. */
    private static final int LANES = 192;

    private static final NearAmount REWARD = NearAmount.ofNear("0.01");

    /** Two cents: the platform's least payout is one. */
    private static final NearAmount TOKEN_REWARD = NearAmount.parse("20000");

    private static final int ALL = Integer.MAX_VALUE;
    /** The real network takes a minute for so many. */
    private static final int MOST_IN_REAL_TIME = 10_000;

    private static final List<Network> NETWORKS = List.of(
            new Network("fast blocks", Duration.ofMillis(50), ALL),
            new Network("real block time", Duration.ofMillis(600), MOST_IN_REAL_TIME));

    private final Path home;
    private final Surroundings surroundings;
    private final Progress progress;

    public PayoutBench(Path home, Surroundings surroundings, Progress progress) {
        this.home = home;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** How a chain makes its blocks, and how many payouts are enough on it; its gas limits are the real network's in any case. */
    record Network(String name, Duration blockTime, int mostPayouts) {}

    /**
     * Measures in the data directory, whose lock the caller holds and whose state is of no use to anybody.
     *
     * @param payouts how many are counted for each figure; fewer on a slow network
     */
    public PayoutBenchResult run(DataDirectory data, int payouts) throws IOException, InterruptedException {
        var figures = new ArrayList<PayoutFigures>();
        for (var network : NETWORKS) {
            figures.addAll(run(data, network, Math.min(payouts, network.mostPayouts())));
            data.clear();
        }
        return new PayoutBenchResult(figures);
    }

    private List<PayoutFigures> run(DataDirectory data, Network network, int payouts)
            throws IOException, InterruptedException {
        try (var platform = new PayoutAlone(home, data, surroundings, setup(network), progress)) {
            platform.startInfrastructure();
            platform.startService();
            try (var rpc = NearRpc.over(List.of(platform.near()));
                    var log = new EventLog(platform.kafka(), surroundings.ids(), surroundings.clock());
                    var client = new ConcordClient(platform.service(), surroundings.random());
                    var books = PayoutBooks.at(platform.database())) {
                var alone = new ChainLoad(platform, rpc, surroundings.random()).measure();
                progress.step("%s: the chain alone takes %,.0f transfers/s".formatted(network.name(), alone));
                var funds = REWARD.times(2L * payouts);
                var vendor = PayingVendor.with(funds, platform, client, rpc, surroundings);
                var near = new OwedRewards(vendor.fund(Asset.NEAR, funds, log), Asset.NEAR, log, surroundings.ids());
                var figures = new ArrayList<PayoutFigures>();
                var inNear = new PayRun(platform, books, near, progress);
                progress.step("%s: warming up".formatted(network.name()));
                var _ = inNear.pay(hired(books, payouts), REWARD);
                figures.add(noted(network, Payment.NEAR, inNear.pay(hired(books, payouts), REWARD), alone));
                var token = platform.token();
                var tokens = TOKEN_REWARD.times(2L * payouts);
                var owed = new OwedRewards(vendor.fund(token, tokens, log), token, log, surroundings.ids());
                var inTokens = new PayRun(platform, books, owed, progress);
                var payees = hired(books, payouts);
                figures.add(noted(network, Payment.TOKEN_REGISTERING, inTokens.pay(payees, TOKEN_REWARD), alone));
                figures.add(noted(network, Payment.TOKEN, inTokens.pay(payees, TOKEN_REWARD), alone));
                return figures;
            }
        }
    }

    private PayoutFigures noted(Network network, Payment payment, Measured measured, double alone) {
        progress.step(
                "%s, %s: %,.0f payouts/s to FINAL".formatted(network.name(), payment.label(), measured.perSecond()));
        return PayoutFigures.of(network, payment, measured, alone);
    }

    private List<Payee> hired(PayoutBooks books, int count) {
        var payees = Stream.generate(
                        () -> SecretKey.random(surroundings.random()).publicKey())
                .limit(count)
                .map(key -> new Payee(new TaskerId(surroundings.ids().next()), key.implicitAccount(), key))
                .toList();
        books.register(payees);
        return payees;
    }

    private static PayoutSetup setup(Network network) {
        return new PayoutSetup(
                network.blockTime(),
                REAL_VALIDITY_BLOCKS,
                LANES,
                List.of("/"),
                1,
                true,
                Map.of(
                        "concord.payout.minimum-yocto", "1",
                        "concord.payout.plan-every", "200ms",
                        "concord.attempts.lanes-at-once", LANES));
    }
}
