package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.transaction.Action;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.payout.TokenWorld.Tasker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payouts in a token: many in a transaction, receivers that are not registered, and a token that refuses. */
final class TokenPayoutsIT {

    private static TokenWorld world;

    @BeforeAll
    static void start(@TempDir Path directory) {
        world = new TokenWorld(directory);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** 150 receivers: 60 are registered, 89 are registered with their payment, and of one it is believed wrongly. */
    @Test
    void everybodyIsPaidExactlyAndOneBadReceiverHarmsNobodyElse() {
        var registered = world.taskers(60);
        var unregistered = world.taskers(89);
        var bad = world.taskers(1).getFirst();
        world.register(registered);
        world.bean(Receivers.class).note(TokenWorld.USD, List.of(bad.account()));
        world.owe(Stream.of(registered, List.of(bad), unregistered)
                .flatMap(List::stream)
                .toList());
        var good = Stream.concat(registered.stream(), unregistered.stream()).toList();

        world.runUntilPaid(good);

        assertThat(good)
                .allSatisfy(each -> assertThat(world.onChain(each.account())).isEqualTo(TokenWorld.REWARD));
        assertThat(world.onChain(bad.account())).isEqualTo(NearAmount.ZERO);
        assertThat(world.balance(LedgerAccount.due(bad.id(), TokenWorld.USD))).isEqualTo(TokenWorld.REWARD);
        assertThat(heldBecause(bad)).singleElement().asString().contains("is not registered");
        assertThat(good).allSatisfy(each -> assertThat(heldBecause(each)).isEmpty());
        assertThat(registrations(unregistered)).isEqualTo(89);
        assertThat(registrations(registered)).isZero();
        world.assertBooksMatchTheChain();
        release(bad);
    }

    @Test
    void aRegistrationThatIsThereAlreadyComesBackAndIsNoCost() throws InterruptedException {
        var ann = world.taskers(1);
        world.owe(ann);
        world.bean(Rests.class).end(List.of(TokenWorld.USD));
        var signed =
                world.bean(SignBatches.class).sign(world.bean(FillLanes.class).turns());
        world.register(ann);

        world.bean(SendAttempts.class).send(world.bean(StoreAttempts.class).store(signed));

        world.runUntilPaid(ann);
        world.assertBooksMatchTheChain();
    }

    @Test
    void whoeverEndsTheRegistrationThatWasPaidForIsHeldAndNotRegisteredAgain() {
        var ann = world.taskers(1);
        world.owe(ann);
        world.runUntilPaid(ann);
        unregister(ann.getFirst());
        world.bean(Receivers.class).forget(TokenWorld.USD, ann.getFirst().account());
        var again = new Tasker(ann.getFirst().id(), ann.getFirst().key());
        world.owe(List.of(again));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            world.run();
            assertThat(heldBecause(again)).singleElement().asString().contains("paid for");
        });

        assertThat(world.balance(LedgerAccount.due(again.id(), TokenWorld.USD))).isEqualTo(TokenWorld.REWARD);
        assertThat(world.column(
                        Long.class, "select count(*) from registrations where account_id = '" + again.account() + "'"))
                .containsExactly(1L);
        world.assertBooksMatchTheChain();
        release(again);
    }

    @Test
    void aPausedTokenRestsAndNobodyIsBlamed() {
        var taskers = world.taskers(3);
        world.register(taskers);
        world.owe(taskers);
        world.pause(true);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            world.run();
            assertThat(world.column(String.class, "select reason from resting_assets"))
                    .singleElement()
                    .asString()
                    .contains("paused");
        });
        assertThat(taskers).allSatisfy(each -> assertThat(heldBecause(each)).isEmpty());
        world.pause(false);

        world.runUntilPaid(taskers);
        assertThat(world.column(String.class, "select reason from resting_assets"))
                .isEmpty();
        world.assertBooksMatchTheChain();
    }

    private static void unregister(Tasker tasker) {
        world.bank().execute(tasker.account(), new Action.Transfer(NearAmount.ofNear("1")));
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> world.as(tasker).nonce() != null);
        world.as(tasker)
                .execute(
                        TokenWorld.CONTRACT,
                        Action.FunctionCall.ofJson(
                                "storage_unregister",
                                "{\"force\":true}",
                                TokenCalls.REGISTER_GAS,
                                TokenCalls.ONE_YOCTO));
    }

    private static List<String> heldBecause(Tasker tasker) {
        return world.column(
                String.class,
                "select held_because from accounts where held_because is not null and account_id = '" + tasker.account()
                        + "'");
    }

    private static long registrations(List<Tasker> taskers) {
        var paidFor = world.column(String.class, "select account_id from registrations where not void");
        return taskers.stream()
                .filter(each -> paidFor.contains(each.account().value()))
                .count();
    }

    private static void release(Tasker tasker) {
        assertThat(world.bean(Accounts.class).release(tasker.account())).isTrue();
    }
}
