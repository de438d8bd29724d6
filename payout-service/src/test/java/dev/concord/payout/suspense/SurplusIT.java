package dev.concord.payout.suspense;

import static dev.concord.payout.CallerClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.ReceiptView;
import dev.concord.near.transaction.Action;
import dev.concord.payout.RunningPayoutService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the treasury holds and no receipt tells of is booked, once, and only if enough endpoints show it. */
final class SurplusIT extends SuspenseWorld {

    private static final AccountId MINE = RunningPayoutService.TREASURY;

    @AfterEach
    void endFaults() {
        service.node().endFaults();
    }

    @Test
    void whatWasMintedForTheTreasuryLiesInSuspenseUntilItIsAssigned() {
        var vendor = new Sender().withTokens();
        var deposit = vendor.account.execute(USD, transfer("9"));
        mint("31");

        awaitSuspended(DOLLARS, "31");
        assertThat(vendor.claim(deposit).status()).isEqualTo(201);
        assertBooksMatchTheChain();

        var hash = listedFrom(ReceiptView.OF_THE_CHAIN).path("transactionHash").asString();
        assertProblem(refund(hash, "to-nobody"), 409, "suspense-without-sender");
        assertThat(assign(hash, vendor.id.toString(), "minted for it").status()).isEqualTo(201);
        assertThat(vendor.available(USD)).isEqualTo("40");
        assertBooksMatchTheChain();
    }

    @Test
    void whatIsLeftOfADeletedAccountLiesInSuspense() {
        var gone = stranger("gone-soon.bank.localnet");
        service.node()
                .control(
                        "POST",
                        "/control/deleted-accounts",
                        "{\"account\":\"%s\",\"beneficiary\":\"%s\"}".formatted(gone.account(), MINE));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(suspended(Asset.NEAR)).isEqualTo(NearAmount.ofNear("20")));
        assertBooksMatchTheChain();
        var hash = listedFrom(ReceiptView.OF_THE_CHAIN).path("transactionHash").asString();
        assertThat(assign(hash, "platform", "an heir's").status()).isEqualTo(201);
        assertBooksMatchTheChain();
    }

    @Test
    void whatOneEndpointAloneShowsIsNotBooked() {
        service.node().fault("{\"kind\":\"lie-balance\",\"endpoint\":\"/first\"}");
        var before = suspended(Asset.NEAR);

        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .until(() -> suspended(Asset.NEAR).equals(before));
        service.node().endFaults();
        assertBooksMatchTheChain();
    }

    private void mint(String amount) {
        service.bank()
                .execute(
                        USD,
                        Action.FunctionCall.ofJson(
                                "mint",
                                "{\"account_id\":\"%s\",\"amount\":\"%s\"}".formatted(MINE, amount),
                                10_000_000_000_000L,
                                NearAmount.ZERO));
    }

    private void awaitSuspended(Asset asset, String amount) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(suspended(asset)).isEqualTo(NearAmount.parse(amount)));
    }
}
