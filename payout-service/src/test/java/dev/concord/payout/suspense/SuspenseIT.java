package dev.concord.payout.suspense;

import static dev.concord.payout.CallerClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.Finality;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Action;
import dev.concord.payout.CallerClient;
import dev.concord.payout.OnChain;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.audit.AuditLedger;
import dev.concord.payout.chain.AssetStanding;
import dev.concord.payout.chain.OpenAssets;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.VendorCaller;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that nobody claims is booked to suspense once, and leaves it once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SuspenseIT {

    private static final AccountId BANK = new AccountId("bank.localnet");
    private static final AccountId USD = new AccountId("usd.localnet");
    private static final Asset DOLLARS = new Asset(USD.value());
    private static final NearAmount AMOUNT = NearAmount.ofNear("2");

    private RunningPayoutService service;

    @BeforeAll
    void start(@TempDir Path directory) {
        service = RunningPayoutService.start(
                directory,
                NodeSettings.every(Duration.ofMillis(200))
                        .with(new Decree.Deploy(USD, new Token(BANK, "Dollar", "USD", 6), BigInteger.TEN.pow(12))),
                Map.of(
                        "concord.suspense.watch-every",
                        "100ms",
                        "concord.suspense.suspend-every",
                        "200ms",
                        "concord.assets.tokens[0].contract",
                        USD.value(),
                        "concord.assets.tokens[0].symbol",
                        "USD",
                        "concord.assets.tokens[0].decimals",
                        6,
                        "concord.assets.tokens[0].minimum-payout",
                        1));
        service.awaitOpenChain(Duration.ofSeconds(90));
        service.bank().execute(USD, register(RunningPayoutService.TREASURY));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(OpenAssets.class).standing(DOLLARS) instanceof AssetStanding.Open);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whatAStrangerSentLiesInSuspenseUntilTheOperatorAssignsItOnce() {
        var hash = service.bank().pay(RunningPayoutService.TREASURY, AMOUNT);
        var vendor = new Sender();
        awaitState(hash, "suspended");
        assertThat(listed(hash)).isTrue();
        var to = vendor.id.toString();

        assertProblem(assign(hash, Samples.vendor().toString(), "no such vendor"), 409, "unknown-vendor");
        assertThat(assign(hash, to, "by letter of today").status()).isEqualTo(201);
        assertThat(assign(hash, to, "by letter of today").status()).isEqualTo(200);
        assertProblem(assign(hash, "platform", "by letter of today"), 409, "suspense-assigned");

        assertThat(vendor.available()).isEqualTo(AMOUNT);
        assertThat(listed(hash)).isFalse();
        assertBooksMatchTheChain();
    }

    @Test
    void aTokenThatNobodyClaimsLiesInSuspenseToo() {
        var vendor = new Sender();
        var hash = service.bank().execute(USD, register(vendor.account.account()), transfer("1500"));
        awaitState(hash, "suspended");
        assertThat(listed(hash)).isTrue();
        assertThat(suspended(DOLLARS)).isEqualTo(NearAmount.parse("1500"));
        assertBooksMatchTheChain();

        assertThat(assign(hash, vendor.id.toString(), "by letter of today").status())
                .isEqualTo(201);

        assertThat(vendor.available(USD)).isEqualTo("1500");
        assertThat(suspended(DOLLARS)).isEqualTo(NearAmount.ZERO);
        assertBooksMatchTheChain();
    }

    @Test
    void aTokenThatAVendorSentIsCreditedOnceWhoeverFindsItFirst() {
        var vendor = new Sender().withTokens();
        var claimedFirst = vendor.account.execute(USD, transfer("3"), transfer("4"));
        assertThat(vendor.claim(claimedFirst).status()).isEqualTo(201);
        awaitState(claimedFirst, "credited");
        var suspendedFirst = vendor.account.execute(USD, transfer("5"));
        awaitState(suspendedFirst, "open");
        age(suspendedFirst);
        awaitState(suspendedFirst, "suspended");
        awaitWatchedUpToNow();

        assertThat(vendor.claim(suspendedFirst).status()).isEqualTo(201);
        assertThat(vendor.claim(suspendedFirst).status()).isEqualTo(200);
        assertThat(vendor.claim(claimedFirst).status()).isEqualTo(200);

        assertThat(vendor.available(USD)).isEqualTo("12");
        assertBooksMatchTheChain();
    }

    @Test
    void whatTheOperatorPutInIsItsOwn() {
        var equity = LedgerAccount.ofPlatform(AccountKind.EQUITY, Asset.NEAR);
        var hash = service.bank().pay(RunningPayoutService.TREASURY, AMOUNT);
        awaitState(hash, "suspended");
        var before = service.bean(Ledger.class).balance(equity);

        assertThat(assign(hash, "platform", "top-up").status()).isEqualTo(201);

        assertThat(service.bean(Ledger.class).balance(equity)).isEqualTo(before.plus(AMOUNT));
        assertBooksMatchTheChain();
    }

    @Test
    void whatAVendorSentIsLeftForItsClaimAndStillItsOwnAfterwards() {
        var vendor = new Sender();
        var first = vendor.account.pay(RunningPayoutService.TREASURY, AMOUNT);
        var second = vendor.account.pay(RunningPayoutService.TREASURY, AMOUNT);
        awaitState(first, "open");
        awaitState(second, "open");
        service.bean(SuspendUnclaimed.class).suspend();
        assertThat(vendor.claim(first).status()).isEqualTo(201);

        age(second);
        awaitState(second, "suspended");
        assertThat(vendor.available()).isEqualTo(AMOUNT);
        assertThat(vendor.claim(second).status()).isEqualTo(201);
        assertThat(vendor.claim(second).status()).isEqualTo(200);

        assertThat(vendor.available()).isEqualTo(AMOUNT.times(2));
        assertThat(listed(second)).isFalse();
        assertProblem(assign(second, "platform", "too late"), 404, "not-in-suspense");
        assertBooksMatchTheChain();
    }

    @Test
    void whatWasAssignedCannotBeClaimedAnyMore() {
        var vendor = new Sender();
        var hash = vendor.account.pay(RunningPayoutService.TREASURY, AMOUNT);
        awaitState(hash, "open");
        age(hash);
        awaitState(hash, "suspended");

        assertThat(assign(hash, "platform", "a gift").status()).isEqualTo(201);

        assertProblem(vendor.claim(hash), 409, "deposit-taken");
        assertThat(vendor.available()).isEqualTo(NearAmount.ZERO);
        assertBooksMatchTheChain();
    }

    /** So it is with a transaction that was included before the books were opened, and whose money came after. */
    @Test
    void whatIsKnownByItsReceiptOnlyIsTheSameArrival() {
        var vendor = new Sender();
        var hash = vendor.account.pay(RunningPayoutService.TREASURY, AMOUNT);
        awaitState(hash, "open");
        age(hash);
        var receipt = service.bean(JdbcClient.class)
                .sql("update arrivals set hash = receipt_id where hash = :hash returning receipt_id")
                .param("hash", hash)
                .query(String.class)
                .single();
        awaitState(receipt, "suspended");

        assertThat(vendor.claim(hash).status()).isEqualTo(201);
        assertThat(vendor.claim(hash).status()).isEqualTo(200);

        assertThat(vendor.available()).isEqualTo(AMOUNT);
        awaitState(receipt, "credited");
        assertBooksMatchTheChain();
    }

    @Test
    void aClaimAndTheWatcherAtOnceBookItOnce() throws Exception {
        var vendor = new Sender();
        for (var round = 0; round < 5; round++) {
            var hash = vendor.account.pay(RunningPayoutService.TREASURY, NearAmount.ofNear("1"));
            awaitState(hash, "open");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var claims =
                        List.of(threads.submit(() -> vendor.claim(hash)), threads.submit(() -> vendor.claim(hash)));
                age(hash);
                service.bean(SuspendUnclaimed.class).suspend();
                for (var claim : claims) {
                    assertThat(claim.get().status()).isIn(200, 201);
                }
            }
        }

        assertThat(vendor.available()).isEqualTo(NearAmount.ofNear("5"));
        assertBooksMatchTheChain();
    }

    @Test
    void whatComesWhileTheServiceIsDownIsFoundAfterwards() {
        var before = service.bank().pay(RunningPayoutService.TREASURY, AMOUNT);
        service.restart();
        var after = service.bank().pay(RunningPayoutService.TREASURY, AMOUNT);

        awaitState(before, "suspended");
        awaitState(after, "suspended");
        assertBooksMatchTheChain();
    }

    @Test
    void whatNobodyClaimsGoesBackToItsSenderOnce() {
        var stranger = stranger("stranger.bank.localnet");
        var hash = stranger.pay(RunningPayoutService.TREASURY, AMOUNT);
        awaitState(hash, "suspended");
        var left = OnChain.balance(service.rpc(), stranger.account());

        assertProblem(refund(hash, ""), 400, "idempotency-key");
        assertThat(refund(hash, "back-1").status()).isEqualTo(201);
        assertThat(refund(hash, "back-1").status()).isEqualTo(200);
        assertProblem(refund(hash, "back-2"), 409, "suspense-refunded");
        assertProblem(assign(hash, "platform", "too late"), 409, "suspense-refunded");
        awaitRefund(hash, "back-1", "paid");

        assertThat(OnChain.balance(service.rpc(), stranger.account())).isEqualTo(left.plus(AMOUNT));
        assertThat(listed(hash)).isFalse();
        assertBooksMatchTheChain();
    }

    @Test
    void aTokenGoesBackAsATokenAndCannotBeClaimedAnyMore() {
        var vendor = new Sender().withTokens();
        var hash = vendor.account.execute(USD, transfer("7"));
        awaitState(hash, "open");
        age(hash);
        awaitState(hash, "suspended");

        var ordered = refund(hash, "tokens-back");
        assertThat(ordered.status()).isEqualTo(201);
        assertThat(ordered.text("account")).isEqualTo(vendor.account.account().value());
        assertProblem(vendor.claim(hash), 422, "deposit-refused");
        awaitRefund(hash, "tokens-back", "paid");

        assertThat(suspended(DOLLARS)).isEqualTo(NearAmount.ZERO);
        assertThat(vendor.available(USD)).isEqualTo("0");
        assertBooksMatchTheChain();
    }

    @Test
    void whatTheChainRefusesToGiveBackLiesInSuspenseAgain() {
        var hash = service.bank().pay(RunningPayoutService.TREASURY, AMOUNT);
        awaitState(hash, "suspended");
        deleteSender(hash);

        assertThat(refund(hash, "to-nobody").status()).isEqualTo(201);
        awaitRefund(hash, "to-nobody", "returned");

        awaitState(hash, "suspended");
        assertThat(listed(hash)).isTrue();
        assertBooksMatchTheChain();
        assertProblem(
                refund(service.bank().pay(RunningPayoutService.TREASURY, AMOUNT), "to-nobody"), 404, "not-in-suspense");
        assertThat(assign(hash, "platform", "its sender is gone").status()).isEqualTo(201);
        assertProblem(refund(hash, "once-more"), 409, "suspense-assigned");
        assertBooksMatchTheChain();
    }

    @Test
    void onlyTheOperatorSeesAndAssigns() {
        var vendor = service.client(new VendorCaller(Samples.vendor()));

        assertProblem(vendor.get("/v1/operator/suspense"), 403, "forbidden");
        var body = Map.of("to", "platform", "reason", "mine");
        assertProblem(vendor.post("/v1/operator/suspense/anything/assignment", body), 403, "forbidden");
        assertProblem(vendor.post("/v1/operator/suspense/anything/refund", Map.of(), "mine"), 403, "forbidden");
        assertProblem(refund("anything", "no-hash"), 404, "not-in-suspense");
        assertProblem(assign("anything", "platform", "no hash"), 404, "not-in-suspense");
        assertProblem(assign("anything", "nobody", "no vendor"), 400, "malformed-request");
        assertProblem(operator().get("/v1/operator/suspense?limit=0"), 400, "malformed-query");
    }

    /** A vendor with a proven account of its own. */
    private final class Sender {

        private final VendorId id = Samples.vendor();
        private final OnChain account;

        private Sender() {
            var key = SecretKey.random(new SplittableRandom());
            account = new OnChain(service.rpc(), key.publicKey().implicitAccount(), key);
            service.bank().pay(account.account(), NearAmount.ofNear("20"));
            assertThat(client().register(account.account(), key).status()).isEqualTo(201);
        }

        private Sender withTokens() {
            service.bank().execute(USD, register(account.account()), pay(account.account(), "1000"));
            return this;
        }

        private String available(AccountId token) {
            return client().get("/v1/balance")
                    .body()
                    .path("assets")
                    .valueStream()
                    .filter(each -> each.path("asset").asString().equals(token.value()))
                    .map(each -> each.path("available").asString())
                    .findFirst()
                    .orElseThrow();
        }

        private CallerClient client() {
            return service.client(new VendorCaller(id));
        }

        private CallerClient.Answer claim(String hash) {
            return client().post("/v1/deposits", Map.of("transactionHash", hash));
        }

        private NearAmount available() {
            return NearAmount.parse(client().get("/v1/balance").text("available"));
        }
    }

    private static Action register(AccountId account) {
        return TokenCalls.register(account, NearAmount.ofNear("0.00125"));
    }

    private static Action transfer(String amount) {
        return pay(RunningPayoutService.TREASURY, amount);
    }

    private static Action pay(AccountId receiver, String amount) {
        return TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.parse(amount)));
    }

    private NearAmount suspended(Asset asset) {
        return service.bean(Ledger.class).balance(LedgerAccount.ofPlatform(AccountKind.SUSPENSE, asset));
    }

    /** Whatever came so far is noted then. */
    private void awaitWatchedUpToNow() {
        var height = service.rpc().block(Finality.FINAL).height();
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        service.bean(WatchedBlocks.class).last().orElseThrow().height() >= height);
    }

    private CallerClient operator() {
        return service.client(new OperatorCaller());
    }

    private CallerClient.Answer assign(String hash, String to, String reason) {
        return operator().post("/v1/operator/suspense/" + hash + "/assignment", Map.of("to", to, "reason", reason));
    }

    private CallerClient.Answer refund(String hash, String key) {
        return operator().post("/v1/operator/suspense/" + hash + "/refund", Map.of(), key);
    }

    private void awaitRefund(String hash, String key, String state) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> refund(hash, key).text("state").equals(state));
    }

    /** An account that is no vendor's. */
    private OnChain stranger(String name) {
        var key = SecretKey.random(new SplittableRandom());
        var account = new AccountId(name);
        service.bank()
                .execute(
                        account,
                        new Action.CreateAccount(),
                        new Action.Transfer(NearAmount.ofNear("20")),
                        Action.AddKey.fullAccess(key.publicKey()));
        return new OnChain(service.rpc(), account, key);
    }

    private boolean listed(String hash) {
        var page = operator().get("/v1/operator/suspense");
        assertThat(page.status()).isEqualTo(200);
        return page.body()
                .path("receipts")
                .valueStream()
                .anyMatch(each -> each.path("transactionHash").asString().equals(hash));
    }

    /** As if it had come two hours ago. */
    private void age(String hash) {
        service.bean(JdbcClient.class)
                .sql("update arrivals set arrived_at = arrived_at - interval '2 hours' where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** As if it had come from an account that is gone meanwhile. */
    private void deleteSender(String hash) {
        service.bean(JdbcClient.class)
                .sql("update arrivals set account_id = 'gone.bank.localnet' where hash = :hash")
                .param("hash", hash)
                .update();
    }

    private void awaitState(String hash, String state) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(service.bean(JdbcClient.class)
                                .sql("select state from arrivals where hash = :hash")
                                .param("hash", hash)
                                .query(String.class)
                                .optional())
                        .contains(state));
    }

    private void assertBooksMatchTheChain() {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var audit = service.bean(AuditLedger.class).audit().orElseThrow();
            assertThat(audit.differences()).isEmpty();
        });
    }
}
