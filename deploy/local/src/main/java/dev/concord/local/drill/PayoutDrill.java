package dev.concord.local.drill;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Progress;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.infrastructure.LocalToken;
import dev.concord.local.payroll.OwedRewards;
import dev.concord.local.payroll.PayingVendor;
import dev.concord.local.payroll.PayoutBooks;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.EventLog;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.local.platform.PayoutReplica;
import dev.concord.local.platform.PayoutSetup;
import dev.concord.local.platform.Surroundings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.web.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kills one or both processes of the payout service again and again while they pay, with the chain in trouble, and settles up after each round. */
public final class PayoutDrill {

    static final int VALIDITY_BLOCKS = 300;
    private static final Duration BLOCK_TIME = Duration.ofMillis(100);
    private static final int LANES = 4;
    private static final NearAmount FUNDS = NearAmount.ofNear("1000");

    /** A million dollars. */
    private static final NearAmount TOKEN_FUNDS = NearAmount.parse("1000000000000");

    /** Ten dollars: each round brings more, and a cent more is swept. */
    private static final String FLOAT = "10000000";

    private static final AccountId COLD = new AccountId("cold.bank.localnet");
    private static final AccountId STRANGER = new AccountId("stranger.bank.localnet");
    private static final NearAmount FOR_GAS = NearAmount.ofNear("50");
    private static final NearAmount REGISTRATION = NearAmount.ofNear("0.00125");

    /** A million dollars. */
    private static final TokenAmount STRANGERS_TOKENS = TokenAmount.parse("1000000000000");

    private static final int ROUNDS_PER_AUDIT = 10;

    private final Path home;
    private final Surroundings surroundings;
    private final Progress progress;

    public PayoutDrill(Path home, Surroundings surroundings, Progress progress) {
        this.home = home;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** Draws so many rounds and plays them in the data directory, whose lock the caller holds; ends early when money is missing. */
    public DrillReport run(DataDirectory data, int rounds, long seed) throws IOException, InterruptedException {
        return run(data, new Draw(seed).rounds(rounds), new Random(seed));
    }

    DrillReport run(DataDirectory data, List<Round> rounds, Random random) throws IOException, InterruptedException {
        var orders = data.root().resolve("drill");
        var coldKey = SecretKey.random(surroundings.random()).publicKey();
        try (var platform = new PayoutAlone(home, data, surroundings, setup(orders, coldKey), progress)) {
            platform.startInfrastructure();
            platform.start(EnumSet.allOf(PayoutReplica.class));
            try (var rpc = NearRpc.over(List.of(platform.near()));
                    var log = new EventLog(platform.kafka(), surroundings.ids(), surroundings.clock());
                    var client = new ConcordClient(platform.service(), surroundings.random());
                    var books = PayoutBooks.at(platform.database());
                    var chain = new ChainControl(platform.control())) {
                var vendor = PayingVendor.with(FUNDS, platform, client, rpc, surroundings);
                var crew = new Crew(
                        platform,
                        client,
                        rpc,
                        books,
                        surroundings,
                        funded(vendor, Asset.NEAR, FUNDS, log),
                        funded(vendor, platform.token(), TOKEN_FUNDS, log));
                crew.hire();
                var till = new Till(vendor, platform.token(), surroundings.ids());
                var stray = new StrayMoney(
                        stranger(platform.bank(rpc), platform.token()),
                        new AccountId(platform.treasury()),
                        client.asOperator(platform.credential(new Caller.OperatorCaller())),
                        books,
                        platform.token(),
                        surroundings.ids());
                platform.bank(rpc).create(COLD, FOR_GAS, List.of());
                var vault = new Vault(COLD, platform.bank(rpc), books, platform.token());
                progress.step("the project is funded and the taskers are registered; the drill begins");
                var order = new StopOrder(orders);
                return play(rounds, new PlayRound(platform, order, chain, crew, till, stray, vault, random), crew);
            }
        }
    }

    private NearAccount stranger(NearAccount bank, Asset token) throws InterruptedException {
        var key = SecretKey.random(surroundings.random());
        bank.create(STRANGER, FOR_GAS, List.of(key.publicKey()));
        bank.call(
                new AccountId(token.code()),
                List.of(
                        TokenCalls.register(STRANGER, REGISTRATION),
                        TokenCalls.transfer(new TokenTransfer(STRANGER, STRANGERS_TOKENS))));
        return bank.another(STRANGER, key);
    }

    private OwedRewards funded(PayingVendor vendor, Asset asset, NearAmount funds, EventLog log)
            throws InterruptedException {
        return new OwedRewards(vendor.fund(asset, funds, log), asset, log, surroundings.ids());
    }

    private DrillReport play(List<Round> rounds, PlayRound play, Crew crew) throws IOException, InterruptedException {
        var played = new ArrayList<PlayedRound>();
        for (var round : rounds) {
            var result = play.play(round);
            var isAudited = round.number() % ROUNDS_PER_AUDIT == 0 || round.number() == rounds.size();
            var outcome = isAudited ? crew.audited(result) : result;
            played.add(outcome);
            progress.step("round %d of %d: killed %s%s, chain: %s; all paid after %.1f s%s"
                    .formatted(
                            round.number(),
                            rounds.size(),
                            round.killsAll() ? "both " : "",
                            outcome.atStep() ? "at " + round.step() : "on the way to " + round.step(),
                            round.trouble().label(),
                            outcome.recovered().toMillis() / 1e3,
                            outcome.isClean() ? "" : "; WRONG: " + outcome));
            if (!outcome.isClean()) {
                break;
            }
        }
        return new DrillReport(played);
    }

    private static PayoutSetup setup(Path orders, PublicKey coldKey) {
        return new PayoutSetup(
                BLOCK_TIME,
                VALIDITY_BLOCKS,
                LANES,
                ChainControl.ENDPOINTS,
                ChainControl.ENDPOINTS.size(),
                false,
                Map.ofEntries(
                        Map.entry("concord.drill.folder", orders.toString()),
                        Map.entry("concord.payout.minimum-yocto", "1"),
                        Map.entry("concord.payout.plan-every", "100ms"),
                        Map.entry("concord.payout.send-every", "100ms"),
                        Map.entry("concord.payout.follow-every", "100ms"),
                        Map.entry("concord.payout.bury-every", "500ms"),
                        Map.entry("concord.near.check-every", "500ms"),
                        Map.entry("concord.suspense.surplus-every", "2s"),
                        Map.entry("concord.top-up.cold-account", COLD.value()),
                        Map.entry("concord.top-up.cold-key", coldKey.toString()),
                        Map.entry("concord.top-up.tend-every", "300ms"),
                        Map.entry("concord.top-up.floats[0].asset", LocalToken.CONTRACT),
                        Map.entry("concord.top-up.floats[0].low", "1"),
                        Map.entry("concord.top-up.floats[0].cap", FLOAT),
                        Map.entry("concord.top-up.sweep.enabled", "true"),
                        Map.entry("concord.top-up.sweep.margin-permille", "1"),
                        Map.entry("concord.accounts.cooling-off", "1s"),
                        Map.entry("concord.accounts.carry-out-every", "200ms"),
                        Map.entry("concord.attempts.first-rest", "500ms"),
                        Map.entry("concord.attempts.longest-rest", "2s"),
                        // Known again after a kill, so that the broker does not wait for the dead process first.
                        Map.entry("spring.kafka.consumer.properties.group.instance.id", "drill-${server.port}")));
    }
}
