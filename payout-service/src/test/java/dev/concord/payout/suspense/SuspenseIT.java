package dev.concord.payout.suspense;

import static dev.concord.payout.CallerClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.OnChain;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.web.Caller.VendorCaller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that nobody claims is booked to suspense once, and leaves it once. */
final class SuspenseIT extends SuspenseWorld {

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
    void aTokenThatAContractSendsLiesInSuspenseAndGoesBackToIt() {
        service.bank().execute(USD, register(ROUTER));
        var vendor = new Sender().withTokens();
        var transaction = vendor.account.execute(USD, transferThrough(ROUTER, "77"));
        assertProblem(vendor.claim(transaction), 422, "deposit-refused");

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(suspended(DOLLARS)).isEqualTo(NearAmount.parse("77")));
        var receipt = listedFrom(ROUTER);
        assertThat(receipt.path("indirect").booleanValue()).isTrue();
        assertThat(receipt.path("asset").asString()).isEqualTo(USD.value());
        assertBooksMatchTheChain();

        var hash = receipt.path("transactionHash").asString();
        assertThat(refund(hash, "to-the-router").status()).isEqualTo(201);
        awaitRefund(hash, "to-the-router", "paid");
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
        assertBooksMatchTheChain();
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
        var another = service.bank().pay(RunningPayoutService.TREASURY, AMOUNT);
        awaitState(another, "suspended");
        assertProblem(refund(another, "to-nobody"), 409, "refund-key-taken");
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
}
