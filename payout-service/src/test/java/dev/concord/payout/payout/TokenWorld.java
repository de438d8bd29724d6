package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.Finality;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenAnswer;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Action;
import dev.concord.payout.OnChain;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.account.Account;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.chain.AssetOpenings;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerCheck;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A running service whose treasury holds a token, and a project funded in it. Lanes move only when a test says so. */
final class TokenWorld implements AutoCloseable {

    static final AccountId CONTRACT = new AccountId("usd.localnet");
    static final Asset USD = new Asset(CONTRACT.value());
    static final NearAmount REWARD = NearAmount.parse("1500000");

    private static final NearAmount FLOAT = NearAmount.parse("1000000000000");
    private static final NearAmount REGISTRATION = NearAmount.ofNear("0.00125");
    private static final AccountId BANK = new AccountId("bank.localnet");

    private final RunningPayoutService service;
    private final ProjectId project;

    TokenWorld(Path directory) {
        var supply = BigInteger.TEN.pow(20);
        var dollar = new Decree.Deploy(CONTRACT, new Token(BANK, "US Dollar", "USD", 6), supply);
        var settings = Map.<String, Object>of(
                "concord.payout.send-every", "1h",
                "concord.payout.plan-every", "1h",
                "concord.attempts.first-rest", "1s",
                "concord.suspense.watch-every", "1h", // the treasury's tokens are booked by hand
                "concord.assets.tokens[0].contract", CONTRACT.value(),
                "concord.assets.tokens[0].symbol", "USD",
                "concord.assets.tokens[0].decimals", "6");
        service = RunningPayoutService.start(
                directory, NodeSettings.every(Duration.ofMillis(50)).with(dollar), settings);
        service.awaitOpenChain(Duration.ofMinutes(1));
        // What comes after the opening is not booked by it.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.bean(AssetOpenings.class).heights().containsKey(USD));
        project = funded();
    }

    /** A tasker with an account of its own. */
    record Tasker(TaskerId id, SecretKey key) {

        AccountId account() {
            return key.publicKey().implicitAccount();
        }
    }

    private ProjectId funded() {
        service.bank()
                .execute(
                        CONTRACT,
                        TokenCalls.register(RunningPayoutService.TREASURY, REGISTRATION),
                        TokenCalls.transfer(
                                new TokenTransfer(RunningPayoutService.TREASURY, new TokenAmount(FLOAT.yocto()))));
        service.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> service.bean(Ledger.class)
                        .post(Posting.simple(
                                Posting.Reason.OPENING,
                                "of the test",
                                LedgerAccount.ofPlatform(AccountKind.TOP_UPS, USD),
                                LedgerAccount.ofPlatform(AccountKind.EQUITY, USD),
                                FLOAT)));
        return FundedEscrow.with(USD, FLOAT, service);
    }

    List<Tasker> taskers(int count) {
        return Stream.generate(this::tasker).limit(count).toList();
    }

    private Tasker tasker() {
        var tasker = new Tasker(Samples.tasker(), SecretKey.random(new SplittableRandom()));
        var account = new Account(tasker.account(), tasker.key().publicKey(), Instant.now());
        service.bean(Accounts.class).add(new Owner.OfTasker(tasker.id()), account);
        return tasker;
    }

    /** Has each earn one reward, and plans a payout for it. */
    void owe(List<Tasker> taskers) {
        service.publish(taskers.stream().map(this::due).toArray(RewardDue[]::new));
        await().atMost(Duration.ofMinutes(2)).until(() -> haveAll(taskers, LedgerAccount::due));
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            service.bean(PlanPayouts.class).plan();
            return haveAll(taskers, LedgerAccount::inFlight);
        });
    }

    /** Asks once for all. */
    private boolean haveAll(List<Tasker> taskers, BiFunction<TaskerId, Asset, LedgerAccount> account) {
        var accounts =
                taskers.stream().map(each -> account.apply(each.id(), USD)).toList();
        return service.bean(Ledger.class).balances(accounts).values().stream().allMatch(REWARD::equals);
    }

    private RewardDue due(Tasker tasker) {
        var submission = Samples.submission();
        return new RewardDue(
                submission,
                tasker.id(),
                project,
                new TaskId(submission.value()),
                USD,
                REWARD,
                NearAmount.ZERO,
                RewardReason.ACCEPTED,
                new Revision(1, 1));
    }

    void run() throws InterruptedException {
        service.bean(RunLanes.class).run();
    }

    void runUntilPaid(List<Tasker> taskers) {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            run();
            return haveAll(taskers, LedgerAccount::paid);
        });
    }

    NearAmount balance(LedgerAccount account) {
        return service.bean(Ledger.class).balance(account);
    }

    NearAmount onChain(AccountId account) {
        return told(token().balanceOf(account, Finality.FINAL));
    }

    private static NearAmount told(TokenAnswer<TokenAmount> answer) {
        return new NearAmount(((TokenAnswer.Told<TokenAmount>) answer).value().units());
    }

    FungibleToken token() {
        return new FungibleToken(service.rpc(), CONTRACT);
    }

    void register(List<Tasker> taskers) {
        service.bank()
                .execute(
                        CONTRACT,
                        taskers.stream()
                                .map(each -> TokenCalls.register(each.account(), REGISTRATION))
                                .toArray(Action[]::new));
    }

    void pause(boolean paused) {
        var method = paused ? "pause" : "unpause";
        service.bank()
                .execute(CONTRACT, Action.FunctionCall.ofJson(method, "{}", TokenCalls.TRANSFER_GAS, NearAmount.ZERO));
    }

    OnChain bank() {
        return service.bank();
    }

    /** Acts in a tasker's name. */
    OnChain as(Tasker tasker) {
        return new OnChain(service.rpc(), tasker.account(), tasker.key());
    }

    <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    <T> List<T> column(Class<T> type, String sql) {
        return service.bean(JdbcClient.class)
                .sql(sql)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, type)))
                .list();
    }

    /** Books and chain agree to the last unit, in the token and in NEAR, once nothing is under way. */
    void assertBooksMatchTheChain() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(service.bean(LedgerCheck.class).differences()).isEmpty();
            assertThat(onChain(RunningPayoutService.TREASURY).yocto()).isEqualTo(inTheBooks(USD));
            assertThat(OnChain.balance(service.rpc(), RunningPayoutService.TREASURY)
                            .yocto())
                    .isEqualTo(inTheBooks(Asset.NEAR));
        });
    }

    private BigInteger inTheBooks(Asset asset) {
        return service.bean(LedgerCheck.class).totals().getOrDefault(asset, Map.of()).entrySet().stream()
                .filter(each -> each.getKey().isSource() || AccountKind.gone().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .negate();
    }

    @Override
    public void close() {
        service.close();
    }
}
