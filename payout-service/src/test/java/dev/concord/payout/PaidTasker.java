package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.SecretKey;
import dev.concord.web.Caller.TaskerCaller;
import java.time.Duration;
import java.util.SplittableRandom;

/** A tasker with a proven account. */
final class PaidTasker {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningPayoutService service;
    private final TaskerId id = Samples.tasker();
    private final SecretKey key = SecretKey.random(new SplittableRandom());

    PaidTasker(RunningPayoutService service) {
        this.service = service;
        assertThat(client().register(key.publicKey().implicitAccount(), key).status())
                .isEqualTo(201);
    }

    TaskerId id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    NearAmount onChain() {
        return OnChain.balance(service.rpc(), key.publicKey().implicitAccount());
    }

    CallerClient.Answer earnings() {
        return client().get("/v1/earnings");
    }

    void awaitDue(NearAmount amount) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(earnings().text("due")).isEqualTo(amount.toString()));
    }

    void awaitPaid(NearAmount amount) {
        await().atMost(SOON).untilAsserted(() -> assertThat(onChain()).isEqualTo(amount));
    }

    /** Long enough for several plans: what is due is older than the age at which it is paid whatever its amount. */
    void staysAt(NearAmount amount) {
        await().during(Duration.ofMillis(1500))
                .atMost(SOON)
                .until(() -> earnings().text("inFlight").equals("0"));
        assertThat(onChain()).isEqualTo(amount);
    }

    CallerClient client() {
        return service.client(new TaskerCaller(id, false));
    }
}
