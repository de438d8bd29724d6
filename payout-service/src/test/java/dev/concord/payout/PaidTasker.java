package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.SecretKey;
import dev.concord.web.Caller.TaskerCaller;
import java.util.SplittableRandom;

/** A tasker with a proven account. */
final class PaidTasker {

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

    CallerClient client() {
        return service.client(new TaskerCaller(id, false));
    }
}
