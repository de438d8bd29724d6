package dev.concord.payout.payout;

import static dev.concord.payout.CallerClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
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
import dev.concord.payout.payout.domain.Batch;
import dev.concord.payout.payout.domain.Line;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.WaitingPayout;
import dev.concord.web.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong between the books and the chain, and that everybody is paid exactly once all the same. */
final class PayoutFaultsIT {

    private static final NearAmount REWARD = NearAmount.ofNear("0.01");

    private static final Duration BLOCK = Duration.ofMillis(50);

    /** 3 s; on the real chain it is 14 hours. */
    private static final long VALIDITY_BLOCKS = 60;

    private RunningPayoutService service;
    private ProjectId project = Samples.project();

    @BeforeEach
    void start(@TempDir Path directory) {
        start(directory, NodeSettings.every(BLOCK));
    }

    /** Only what a test runs by hand is sent. */
    private void start(Path directory, NodeSettings chain) {
        service = RunningPayoutService.start(
                directory, chain, Map.of("concord.payout.send-every", "1h", "concord.payout.send-again-every", "1h"));
        service.awaitOpenChain(Duration.ofSeconds(20));
        project = FundedEscrow.with(Asset.NEAR, NearAmount.ofNear("5"), service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anAttemptThatWasStoredAndNotSentIsSentAfterARestart() throws Exception {
        var ann = payee();
        var attempt = signed(planned(ann));

        service.restart();
        sendUntilPaid(ann);

        assertThat(attempts()).containsExactly("succeeded");
        assertThat(hashes()).containsExactly(attempt.hash().toString());
        assertBooksMatchTheChain();
    }

    @Test
    void anAttemptThatWasSentAndForgottenIsFoundOnTheChain() throws Exception {
        var ann = payee();
        var attempt = signed(planned(ann));
        service.rpc().send(attempt.signed().toArray(), WaitUntil.FINAL);

        service.restart();
        sendUntilPaid(ann);

        assertThat(attempts()).containsExactly("succeeded");
        assertBooksMatchTheChain();
    }

    @Test
    void aPayoutThatHasEndedIsNotSignedAgain() throws Exception {
        var ann = payee();
        var payout = planned(ann);
        sendUntilPaid(ann);

        var base = service.rpc().block(Finality.FINAL).point();
        var again = service.bean(SignBatches.class).sign(List.of(turn(payout, base)));
        assertThat(again).hasSize(1);
        assertThat(service.bean(StoreAttempts.class).store(again)).isEmpty();
        assertThat(attempts()).containsExactly("succeeded");
    }

    @Test
    void anOutcomeThatContradictsTheOneBeforeIsCounted() throws Exception {
        var ann = payee();
        var attempt = signed(planned(ann));
        sendUntilPaid(ann);
        var resolution = service.bean(ResolveAttempts.class);

        resolution.resolve(Map.of(attempt, new Attempts.End.Succeeded(NearAmount.ZERO)));
        assertThat(conflicting()).isZero();
        resolution.resolve(Map.of(attempt, new Attempts.End.Dead()));
        assertThat(conflicting()).isEqualTo(1);
    }

    private double conflicting() {
        return service.bean(MeterRegistry.class)
                .get("payout.outcomes.conflicting")
                .counter()
                .count();
    }

    @Test
    void anAttemptThatAnotherTransactionOvertookIsProvenDeadAndReplaced() throws Exception {
        var ann = payee();
        var attempt = signed(planned(ann));
        var lane = service.keys().stream()
                .filter(key -> key.publicKey().equals(attempt.key()))
                .findFirst()
                .orElseThrow();
        var treasury = new OnChain(service.rpc(), RunningPayoutService.TREASURY, lane);
        var overtaking =
                treasury.sign(attempt.nonce().plus(5), RunningPayoutService.TREASURY, new Action.Transfer(REWARD));
        service.rpc().send(overtaking.encode(), WaitUntil.FINAL);

        sendUntilPaid(ann);

        assertThat(attempts()).containsExactly("dead", "succeeded");
    }

    @Test
    void anAttemptThatExpiredIsProvenDeadAndReplaced(@TempDir Path another) throws Exception {
        service.close();
        start(another, new NodeSettings(BLOCK, VALIDITY_BLOCKS));
        var ann = payee();
        var attempt = signed(planned(ann));
        service.bean(Attempts.class).noteSent(List.of(attempt), Instant.now().plusSeconds(3_600));
        service.bean(Attempts.class).noteDoubt(attempt.id(), "the test says so");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(attempts()).containsExactly("dead"));
        assertThat(service.rpc().block(Finality.FINAL).height()).isGreaterThan(attempt.baseHeight() + VALIDITY_BLOCKS);
        sendUntilPaid(ann);

        assertThat(attempts()).containsExactly("dead", "succeeded");
        assertBooksMatchTheChain();
    }

    @Test
    void aPaymentThatTheChainRefusesIsDueAgainAndTheAccountIsHeld() throws Exception {
        var ann = Samples.tasker();
        var nobody = new AccountId("nobody.bank.localnet");
        add(ann, nobody);
        owe(ann, REWARD);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            run();
            assertThat(attempts()).containsExactly("failed");
        });

        var ledger = service.bean(Ledger.class);
        assertThat(ledger.balance(LedgerAccount.due(ann, Asset.NEAR))).isEqualTo(REWARD);
        assertThat(ledger.balance(LedgerAccount.inFlight(ann, Asset.NEAR))).isEqualTo(NearAmount.ZERO);
        assertThat(service.bean(JdbcClient.class)
                        .sql("select held_because from accounts where account_id = 'nobody.bank.localnet'")
                        .query(String.class)
                        .single())
                .contains("AccountDoesNotExist");
        service.bean(PlanPayouts.class).plan();
        assertThat(service.bean(Payouts.class).withoutAttempt(10, 10)).isEmpty();
        assertBooksMatchTheChain();

        var another = SecretKey.random(new SplittableRandom());
        var client = service.client(new Caller.TaskerCaller(ann, false));
        var elsewhere = another.publicKey().implicitAccount();
        assertProblem(client.register(elsewhere, another), 409, "account-change");
        var proof = CallerClient.proof(client.post("/v1/accounts/challenges", Map.of()), elsewhere, another);
        assertThat(client.put("/v1/accounts/change", Map.of("account", proof)).status())
                .isEqualTo(202);
        service.bean(PlanPayouts.class).plan();
        assertThat(service.bean(Payouts.class).withoutAttempt(10, 10)).isEmpty();
        service.bean(JdbcClient.class)
                .sql("update account_changes set takes_effect_at = now()")
                .update();
        sendUntilPaid(new Payee(ann, another.publicKey().implicitAccount()));
        assertThat(attempts()).containsExactly("failed", "succeeded");
    }

    @Test
    void aHeldAccountIsReleasedByTheOperator() {
        var tasker = Samples.tasker();
        var account = new AccountId("held.bank.localnet");
        add(tasker, account);
        service.bean(Accounts.class).hold(account, "the test says so");
        var operator = service.client(new Caller.OperatorCaller());

        assertThat(operator.post("/v1/operator/accounts/" + account + "/release", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(service.bean(Accounts.class).isHeld(account)).isFalse();
        assertThat(operator.post("/v1/operator/accounts/" + account + "/release", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everybodyIsPaidOnceThroughRestarts() throws Exception {
        var taskers = Stream.generate(this::payee).limit(12).toList();

        for (var restart = 0; restart < 2; restart++) {
            run();
            service.restart();
        }
        for (var tasker : taskers) {
            sendUntilPaid(tasker);
        }

        assertThat(attempts()).hasSize(12).containsOnly("succeeded");
        assertBooksMatchTheChain();
    }

    /** A tasker with an account of its own who is owed one reward. */
    private Payee payee() {
        var tasker = Samples.tasker();
        var account = SecretKey.random(new SplittableRandom()).publicKey().implicitAccount();
        add(tasker, account);
        owe(tasker, REWARD);
        return new Payee(tasker, account);
    }

    private record Payee(TaskerId tasker, AccountId account) {}

    private void add(TaskerId tasker, AccountId account) {
        var key = SecretKey.random(new SplittableRandom()).publicKey();
        service.bean(Accounts.class).add(new Owner.OfTasker(tasker), new Account(account, key, Instant.now()));
    }

    private void owe(TaskerId tasker, NearAmount amount) {
        service.publish(Samples.due(project, tasker, amount, NearAmount.ZERO));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var ledger = service.bean(Ledger.class);
            assertThat(ledger.balance(LedgerAccount.due(tasker, Asset.NEAR))
                            .plus(ledger.balance(LedgerAccount.inFlight(tasker, Asset.NEAR))))
                    .isEqualTo(amount);
        });
    }

    private Payout planned(Payee payee) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !service.bean(Payouts.class).withoutAttempt(1, 1).isEmpty());
        return service.bean(Payouts.class).withoutAttempt(10, 10).stream()
                .map(WaitingPayout::payout)
                .filter(each -> each.purpose().equals(new Payout.Purpose.Rewards(payee.tasker())))
                .findFirst()
                .orElseThrow();
    }

    private Attempt signed(Payout payout) throws InterruptedException {
        var base = service.rpc().block(Finality.FINAL).point();
        var signed = service.bean(SignBatches.class).sign(List.of(turn(payout, base)));
        return service.bean(StoreAttempts.class).store(signed).getFirst();
    }

    private SignBatches.Turn turn(Payout payout, BlockPoint base) throws InterruptedException {
        var lane = service.bean(FreeLanes.class).free().getFirst();
        return new SignBatches.Turn(new Batch(payout.asset(), List.of(new Line(payout))), lane, base);
    }

    private void run() throws InterruptedException {
        service.bean(SendAttempts.class).sendAgain();
        service.bean(RunLanes.class).run();
    }

    private void sendUntilPaid(Payee payee) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            run();
            assertThat(OnChain.balance(service.rpc(), payee.account())).isEqualTo(REWARD);
            assertThat(service.bean(Ledger.class).balance(LedgerAccount.paid(payee.tasker(), Asset.NEAR)))
                    .isEqualTo(REWARD);
        });
    }

    private List<String> attempts() {
        return service.bean(JdbcClient.class)
                .sql("select state from attempts order by signed_at")
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private List<String> hashes() {
        return service.bean(JdbcClient.class)
                .sql("select transaction_hash from attempts")
                .query((row, _) -> row.getString("transaction_hash"))
                .list();
    }

    private void assertBooksMatchTheChain() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var audit = service.bean(AuditLedger.class).audit().orElseThrow();
            assertThat(audit.differences()).isEmpty();
            assertThat(audit.unresolvedAttempts()).isZero();
        });
    }
}
