package dev.concord.payout.suspense;

import static dev.concord.payout.CallerClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.near.rpc.Finality;
import dev.concord.payout.RunningPayoutService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One of two endpoints lies about what has come: nobody is credited by its word, and nothing is lost by it. */
final class LyingEndpointIT extends SuspenseWorld {

    @AfterEach
    void endFaults() {
        service.node().endFaults();
    }

    @Test
    void whatOneEndpointCallsASuccessIsNotCredited() {
        var vendor = new Sender().withTokens();
        var failed = vendor.account.execute(USD, transfer("5000"));
        lie("lie-succeeded");

        assertProblem(vendor.claim(failed), 503, "chain-away");
        assertThat(vendor.available(USD)).isEqualTo("0");
        service.node().endFaults();
        assertProblem(vendor.claim(failed), 422, "deposit-refused");
        assertBooksMatchTheChain();
    }

    @Test
    void whatOneEndpointCallsAFailureIsCreditedOnceTheyAgree() {
        var vendor = new Sender().withTokens();
        var paid = vendor.account.execute(USD, transfer("5"));
        lie("lie-failed");

        assertProblem(vendor.claim(paid), 503, "chain-away");
        service.node().endFaults();
        assertThat(vendor.claim(paid).status()).isEqualTo(201);
        assertThat(vendor.available(USD)).isEqualTo("5");
        assertBooksMatchTheChain();
    }

    @Test
    void whatOneEndpointHidesIsFound() {
        lie("lie-unknown");
        var hidden = service.bank().pay(RunningPayoutService.TREASURY, AMOUNT);
        var height = service.rpc().block(Finality.FINAL).height();

        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> watched() < height);
        service.node().endFaults();
        awaitState(hidden, "suspended");
        assertBooksMatchTheChain();
    }

    private long watched() {
        return service.bean(WatchedBlocks.class).last().orElseThrow().height();
    }

    private void lie(String kind) {
        service.node().fault("{\"kind\":\"%s\",\"endpoint\":\"/first\"}".formatted(kind));
    }
}
