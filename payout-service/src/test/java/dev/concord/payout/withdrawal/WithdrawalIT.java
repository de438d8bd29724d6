package dev.concord.payout.withdrawal;

import static dev.concord.payout.CallerClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.payout.CallerClient;
import dev.concord.payout.OnChain;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.account.Account;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.audit.AuditLedger;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What vendors may spend goes back to their own accounts, once, or is theirs to spend again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithdrawalIT {

    private static final NearAmount DEPOSIT = NearAmount.ofNear("3");
    private static final NearAmount AMOUNT = NearAmount.ofNear("2");

    private RunningPayoutService service;

    @BeforeAll
    void start(@TempDir Path directory) {
        service = RunningPayoutService.start(directory, NodeSettings.every(Duration.ofMillis(200)), Map.of());
        service.awaitOpenChain(Duration.ofSeconds(90));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aWithdrawalArrivesOnceHoweverOftenItIsOrdered() {
        var vendor = new Rich();
        var before = vendor.onChain();

        var first = vendor.withdraw("rent", AMOUNT);
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(vendor.withdraw("rent", AMOUNT).status()).isEqualTo(200);
        assertProblem(vendor.withdraw("rent", NearAmount.ofNear("1")), 409, "withdrawal-key-taken");
        assertThat(vendor.available()).isEqualTo(DEPOSIT.minus(AMOUNT));

        var path = "/v1/balance/withdrawals/" + first.text("id");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        assertThat(vendor.client().get(path).text("state")).isEqualTo("paid"));
        assertThat(vendor.withdraw("rent", AMOUNT).text("id")).isEqualTo(first.text("id"));
        assertThat(vendor.client().get(path).text("transactionHash")).isNotEmpty();
        assertThat(vendor.onChain()).isEqualTo(before.plus(AMOUNT));
        assertThat(balance(LedgerAccount.withdrawn(vendor.id, Asset.NEAR))).isEqualTo(AMOUNT);
        assertBooksMatchTheChain();
    }

    @Test
    void ordersWithOneKeyAtOnceBecomeOne() throws Exception {
        var vendor = new Rich();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = Stream.generate(() -> threads.submit(() -> vendor.withdraw("k", AMOUNT)))
                    .limit(3)
                    .toList();
            var ids = new HashSet<String>();
            for (var order : orders) {
                ids.add(order.get().text("id"));
            }
            assertThat(ids).hasSize(1).doesNotContain("");
        }
        assertThat(vendor.available()).isEqualTo(DEPOSIT.minus(AMOUNT));
        assertBooksMatchTheChain();
    }

    @Test
    void whatTheChainRefusesIsAvailableAgainAndTheAccountIsHeld() {
        var vendor = new Rich();
        var gone = new AccountId("gone-%s.bank.localnet".formatted(vendor.id));
        var key = SecretKey.random(new SplittableRandom()).publicKey();
        service.bean(Accounts.class).add(new Owner.OfVendor(vendor.id), new Account(gone, key, Instant.now()));

        var order = vendor.withdraw("k", AMOUNT, gone.value());

        var path = "/v1/balance/withdrawals/" + order.text("id");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        assertThat(vendor.client().get(path).text("state")).isEqualTo("returned"));
        assertThat(vendor.available()).isEqualTo(DEPOSIT);
        assertThat(balance(LedgerAccount.inFlight(vendor.id, Asset.NEAR))).isEqualTo(NearAmount.ZERO);
        assertProblem(vendor.withdraw("another", AMOUNT, gone.value()), 409, "account-held");
        assertBooksMatchTheChain();
    }

    @Test
    void onlyWhatIsAvailableGoesAndOnlyToAnAccountOfTheCaller() {
        var vendor = new Rich();
        var stranger = new Rich();

        assertProblem(vendor.withdraw("k", NearAmount.ofNear("3.5")), 409, "not-enough");
        assertProblem(vendor.withdraw("k", NearAmount.parse("1")), 409, "too-little");
        assertProblem(vendor.withdraw("k", AMOUNT, stranger.account.account().value()), 409, "no-account");
        assertProblem(vendor.withdraw("", AMOUNT), 400, "idempotency-key");
        assertProblem(vendor.withdraw("k", NearAmount.ZERO), 400, "malformed-request");
        assertThat(vendor.available()).isEqualTo(DEPOSIT);
        assertProblem(
                service.client(new TaskerCaller(Samples.tasker(), false)).get("/v1/balance/withdrawals"),
                403,
                "forbidden");
    }

    @Test
    void aVendorSeesItsOwnTheNewestFirst() {
        var vendor = new Rich();
        var one = vendor.withdraw("1", NearAmount.ofNear("0.1")).text("id");
        var two = vendor.withdraw("2", NearAmount.ofNear("0.1")).text("id");

        var first = vendor.client().get("/v1/balance/withdrawals?limit=1");
        var second = vendor.client().get("/v1/balance/withdrawals?limit=1&before=" + first.text("next"));

        assertThat(first.body().at("/withdrawals/0/id").asString()).isEqualTo(two);
        assertThat(second.body().at("/withdrawals/0/id").asString()).isEqualTo(one);
        assertProblem(new Rich().client().get("/v1/balance/withdrawals/" + one), 404, "unknown-withdrawal");
    }

    /** A vendor who has deposited something. */
    private final class Rich {

        private final VendorId id = Samples.vendor();
        private final OnChain account;

        private Rich() {
            var key = SecretKey.random(new SplittableRandom());
            account = new OnChain(service.rpc(), key.publicKey().implicitAccount(), key);
            service.bank().pay(account.account(), NearAmount.ofNear("10"));
            assertThat(client().register(account.account(), key).status()).isEqualTo(201);
            var hash = account.pay(RunningPayoutService.TREASURY, DEPOSIT);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> client().post("/v1/deposits", Map.of("transactionHash", hash))
                                    .status()
                            == 201);
        }

        private CallerClient client() {
            return service.client(new VendorCaller(id));
        }

        private CallerClient.Answer withdraw(String key, NearAmount amount) {
            return withdraw(key, amount, account.account().value());
        }

        private CallerClient.Answer withdraw(String key, NearAmount amount, String to) {
            return client().post(
                            "/v1/balance/withdrawals",
                            Map.of("asset", "NEAR", "amount", amount.toString(), "account", to),
                            key);
        }

        private NearAmount available() {
            return balance(LedgerAccount.available(id, Asset.NEAR));
        }

        private NearAmount onChain() {
            return OnChain.balance(service.rpc(), account.account());
        }
    }

    private NearAmount balance(LedgerAccount account) {
        return service.bean(Ledger.class).balance(account);
    }

    private void assertBooksMatchTheChain() {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var audit = service.bean(AuditLedger.class).audit().orElseThrow();
            assertThat(audit.differences()).isEmpty();
        });
    }
}
