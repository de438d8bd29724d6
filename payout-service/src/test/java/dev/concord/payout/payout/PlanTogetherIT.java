package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.SecretKey;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.account.Account;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.reward.Dues;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payouts are planned many at a time: of several planners each tasker gets one, and one who stumbles keeps nobody back. */
final class PlanTogetherIT {

    private static final NearAmount REWARD = NearAmount.ofNear("0.2");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path directory;

    private static RunningPayoutService service;

    /** Only what a test plans is planned, and nothing is sent. */
    @BeforeAll
    static void start() {
        service = RunningPayoutService.start(
                directory,
                NodeSettings.every(Duration.ofMillis(50)),
                Map.of("concord.payout.plan-every", "1h", "concord.payout.send-every", "1h"));
        service.awaitOpenChain(PATIENCE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void severalPlannersPlanForEachTaskerOnce() throws Exception {
        var taskers = owed(40);

        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(List.of(plan(), plan(), plan()))) {
                done.get();
            }
        }
        service.bean(PlanPayouts.class).plan();

        assertThat(taskers).allSatisfy(tasker -> assertThat(planned(tasker)).containsExactly(REWARD));
        assertThat(taskers).allSatisfy(tasker -> {
            assertThat(balance(LedgerAccount.due(tasker, Asset.NEAR))).isEqualTo(NearAmount.ZERO);
            assertThat(balance(LedgerAccount.inFlight(tasker, Asset.NEAR))).isEqualTo(REWARD);
        });
    }

    @Test
    void oneWhosePayoutCannotBeBookedKeepsNobodyBack() {
        var taskers = owed(5);
        var broken = taskers.get(2);
        service.bean(JdbcClient.class)
                .sql("update rewards set booked = booked + 1 where tasker_id = :tasker")
                .param("tasker", broken.value())
                .update();

        service.bean(PlanPayouts.class).plan();

        assertThat(planned(broken)).isEmpty();
        assertThat(taskers.stream().filter(tasker -> !tasker.equals(broken)))
                .hasSize(4)
                .allSatisfy(tasker -> assertThat(planned(tasker)).containsExactly(REWARD));
    }

    @Test
    void whatIsOwedInOneAssetIsNotOldBecauseOfAnother() {
        var tasker = owed(1).getFirst();
        var dollars = new Asset("usd.localnet");
        var project = FundedEscrow.with(dollars, REWARD, service);
        service.publish(Samples.due(project, tasker, dollars, REWARD));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(balance(LedgerAccount.due(tasker, dollars))).isEqualTo(REWARD));
        age(tasker, dollars);
        var rule = new PayoutRule(REWARD.times(2), Duration.ofHours(1));

        assertThat(payees(dollars, rule)).contains(tasker);
        assertThat(payees(Asset.NEAR, rule)).doesNotContain(tasker);
    }

    private static List<TaskerId> payees(Asset asset, PayoutRule rule) {
        return service.bean(Payees.class).find(asset, rule, DailyLimit.NONE, Instant.now(), 1_000).stream()
                .map(Payee::taskerId)
                .toList();
    }

    /** As if it had been booked two hours ago. */
    private static void age(TaskerId tasker, Asset asset) {
        var jdbc = service.bean(JdbcClient.class);
        jdbc.sql(
                        "update rewards set due_since = due_since - interval '2 hours' where tasker_id = :tasker and asset = :asset")
                .param("tasker", tasker.value())
                .param("asset", asset.code())
                .update();
        service.bean(Dues.class).refresh(List.of(tasker));
    }

    private static Callable<Boolean> plan() {
        return () -> {
            service.bean(PlanPayouts.class).plan();
            return true;
        };
    }

    /** Taskers who are owed one reward each. */
    private static List<TaskerId> owed(int count) {
        var project = FundedEscrow.with(Asset.NEAR, REWARD.times(count), service);
        var taskers = Stream.generate(PlanTogetherIT::registered).limit(count).toList();
        taskers.forEach(tasker -> service.publish(Samples.due(project, tasker, REWARD, NearAmount.ZERO)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(taskers)
                        .allSatisfy(tasker -> assertThat(balance(LedgerAccount.due(tasker, Asset.NEAR)))
                                .isEqualTo(REWARD)));
        return taskers;
    }

    private static TaskerId registered() {
        var tasker = Samples.tasker();
        var key = SecretKey.random(new SplittableRandom()).publicKey();
        service.bean(Accounts.class)
                .add(new Owner.OfTasker(tasker), new Account(key.implicitAccount(), key, Instant.now()));
        return tasker;
    }

    private static NearAmount balance(LedgerAccount account) {
        return service.bean(Ledger.class).balance(account);
    }

    private static List<NearAmount> planned(TaskerId tasker) {
        return service.bean(JdbcClient.class)
                .sql("select amount from payouts where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .query((row, _) -> new NearAmount(row.getBigDecimal("amount").toBigIntegerExact()))
                .list();
    }
}
