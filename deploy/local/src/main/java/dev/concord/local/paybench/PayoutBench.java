package dev.concord.local.paybench;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Progress;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.payroll.FundedProject;
import dev.concord.local.payroll.OwedRewards;
import dev.concord.local.payroll.Payee;
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
 * Pays many taskers one reward each and measures it, on a chain with fast blocks and on one with the real network's. The taskers
 * are written into the database as registered; their rewards go through Kafka, and their payouts all the way to FINAL.
 */
public final class PayoutBench {

    private static final long REAL_VALIDITY_BLOCKS = 86_400;
    private static final int LANES = 64;
    private static final int WARM_UP_SHARE = 5;
    private static final NearAmount REWARD = NearAmount.ofNear("0.01");
    private static final List<Network> NETWORKS = List.of(
            new Network("fast blocks", Duration.ofMillis(50)), new Network("real block time", Duration.ofMillis(600)));

    private final Path home;
    private final Surroundings surroundings;
    private final Progress progress;

    public PayoutBench(Path home, Surroundings surroundings, Progress progress) {
        this.home = home;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** How a chain makes its blocks; its gas limits are the real network's in any case. */
    record Network(String name, Duration blockTime) {}

    /**
     * Measures in the data directory, whose lock the caller holds and whose state is of no use to anybody.
     *
     * @param payouts how many are counted on each network
     */
    public PayoutBenchResult run(DataDirectory data, int payouts) throws IOException, InterruptedException {
        var figures = new ArrayList<PayoutFigures>();
        for (var network : NETWORKS) {
            figures.add(run(data, network, Asset.NEAR, payouts));
            data.clear();
        }
        return new PayoutBenchResult(figures);
    }

    private PayoutFigures run(DataDirectory data, Network network, Asset asset, int payouts)
            throws IOException, InterruptedException {
        try (var platform = new PayoutAlone(home, data, surroundings, setup(network), progress)) {
            platform.startInfrastructure();
            platform.startService();
            try (var rpc = NearRpc.over(List.of(platform.near()));
                    var log = new EventLog(platform.kafka(), surroundings.ids(), surroundings.clock());
                    var client = new ConcordClient(platform.service(), surroundings.random());
                    var books = PayoutBooks.at(platform.database())) {
                var limit = new ChainLoad(platform, rpc, surroundings.random()).measure();
                progress.step("%s: the chain alone takes %,.0f transfers/s".formatted(network.name(), limit));
                var warmUp = Math.max(LANES, payouts / WARM_UP_SHARE);
                var funds = REWARD.times(payouts + warmUp);
                var project = new FundedProject(platform, client, rpc, surroundings).with(funds, log);
                var owed = new OwedRewards(project, log, surroundings.ids());
                var run = new PayRun(platform, books, owed, progress);
                run.pay(hired(books, warmUp), REWARD);
                var measured = run.pay(hired(books, payouts), REWARD);
                progress.step("%s: %,.0f payouts/s to FINAL".formatted(network.name(), measured.perSecond()));
                return PayoutFigures.of(network, asset, measured, limit);
            }
        }
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
                Map.of("concord.payout.minimum-yocto", "1", "concord.payout.plan-every", "200ms"));
    }
}
