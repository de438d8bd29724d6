package dev.concord.payout.suspense;

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
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A running service whose treasury is watched, with vendors and strangers who send it money. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuspenseWorld {

    private static final AccountId BANK = new AccountId("bank.localnet");
    static final AccountId USD = new AccountId("usd.localnet");
    /** A contract that passes on what it is sent, and that the operator does not take for a token. */
    static final AccountId ROUTER = new AccountId("router.localnet");

    static final Asset DOLLARS = new Asset(USD.value());
    static final NearAmount AMOUNT = NearAmount.ofNear("2");

    RunningPayoutService service;

    @BeforeAll
    void start(@TempDir Path directory) {
        service = RunningPayoutService.start(
                directory,
                NodeSettings.every(Duration.ofMillis(200))
                        .with(
                                new Decree.Deploy(USD, new Token(BANK, "Dollar", "USD", 6), BigInteger.TEN.pow(12)),
                                new Decree.Deploy(ROUTER, new Token(BANK, "Router", "ROUTE", 6), BigInteger.ONE)),
                Map.of(
                        "concord.suspense.watch-every",
                        "100ms",
                        "concord.suspense.suspend-every",
                        "200ms",
                        "concord.suspense.surplus-every",
                        "1s",
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

    /** A vendor with a proven account of its own. */
    final class Sender {

        final VendorId id = Samples.vendor();
        final OnChain account;

        Sender() {
            var key = SecretKey.random(new SplittableRandom());
            account = new OnChain(service.rpc(), key.publicKey().implicitAccount(), key);
            service.bank().pay(account.account(), NearAmount.ofNear("20"));
            assertThat(client().register(account.account(), key).status()).isEqualTo(201);
        }

        Sender withTokens() {
            service.bank().execute(USD, register(account.account()), pay(account.account(), "1000"));
            return this;
        }

        String available(AccountId token) {
            return client().get("/v1/balance")
                    .body()
                    .path("assets")
                    .valueStream()
                    .filter(each -> each.path("asset").asString().equals(token.value()))
                    .map(each -> each.path("available").asString())
                    .findFirst()
                    .orElseThrow();
        }

        CallerClient client() {
            return service.client(new VendorCaller(id));
        }

        CallerClient.Answer claim(String hash) {
            return client().post("/v1/deposits", Map.of("transactionHash", hash));
        }

        NearAmount available() {
            return NearAmount.parse(client().get("/v1/balance").text("available"));
        }
    }

    static Action register(AccountId account) {
        return TokenCalls.register(account, NearAmount.ofNear("0.00125"));
    }

    static Action transfer(String amount) {
        return pay(RunningPayoutService.TREASURY, amount);
    }

    /** Sends tokens by a contract: it is asked to pass them on. */
    static Action transferThrough(AccountId router, String amount) {
        return Action.FunctionCall.ofJson(
                "ft_transfer_call",
                "{\"receiver_id\":\"%s\",\"amount\":\"%s\",\"msg\":\"%s\"}"
                        .formatted(router, amount, RunningPayoutService.TREASURY),
                100_000_000_000_000L,
                TokenCalls.ONE_YOCTO);
    }

    static Action pay(AccountId receiver, String amount) {
        return TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.parse(amount)));
    }

    NearAmount suspended(Asset asset) {
        return service.bean(Ledger.class).balance(LedgerAccount.ofPlatform(AccountKind.SUSPENSE, asset));
    }

    /** Whatever came so far is noted then. */
    void awaitWatchedUpToNow() {
        var height = service.rpc().block(Finality.FINAL).height();
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        service.bean(WatchedBlocks.class).last().orElseThrow().height() >= height);
    }

    CallerClient operator() {
        return service.client(new OperatorCaller());
    }

    CallerClient.Answer assign(String hash, String to, String reason) {
        return operator().post("/v1/operator/suspense/" + hash + "/assignment", Map.of("to", to, "reason", reason));
    }

    CallerClient.Answer refund(String hash, String key) {
        return operator().post("/v1/operator/suspense/" + hash + "/refund", Map.of(), key);
    }

    void awaitRefund(String hash, String key, String state) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> refund(hash, key).text("state").equals(state));
    }

    /** An account that is no vendor's. */
    OnChain stranger(String name) {
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

    boolean listed(String hash) {
        return inSuspense()
                .anyMatch(each -> each.path("transactionHash").asString().equals(hash));
    }

    JsonNode listedFrom(AccountId sender) {
        return inSuspense()
                .filter(each -> each.path("sender").asString().equals(sender.value()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> inSuspense() {
        var page = operator().get("/v1/operator/suspense");
        assertThat(page.status()).isEqualTo(200);
        return page.body().path("receipts").valueStream();
    }

    /** As if it had come two hours ago. */
    void age(String hash) {
        service.bean(JdbcClient.class)
                .sql("update arrivals set arrived_at = arrived_at - interval '2 hours' where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** As if it had come from an account that is gone meanwhile. */
    void deleteSender(String hash) {
        service.bean(JdbcClient.class)
                .sql("update arrivals set account_id = 'gone.bank.localnet' where hash = :hash")
                .param("hash", hash)
                .update();
    }

    void awaitState(String hash, String state) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(service.bean(JdbcClient.class)
                                .sql("select state from arrivals where hash = :hash")
                                .param("hash", hash)
                                .query(String.class)
                                .optional())
                        .contains(state));
    }

    void assertBooksMatchTheChain() {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var audit = service.bean(AuditLedger.class).audit().orElseThrow();
            assertThat(audit.differences()).isEmpty();
        });
    }
}
