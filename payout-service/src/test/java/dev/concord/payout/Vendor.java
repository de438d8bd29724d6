package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Action;
import dev.concord.web.Caller.VendorCaller;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** A vendor with an account of its own on chain. */
final class Vendor {

    private static final NearAmount ON_CHAIN = NearAmount.ofNear("50");

    private final RunningPayoutService service;
    private final VendorId id = Samples.vendor();
    private final SecretKey key = SecretKey.random(new SplittableRandom());

    Vendor(RunningPayoutService service) {
        this.service = service;
    }

    Vendor registered() {
        service.bank().execute(account().account(), new Action.Transfer(ON_CHAIN));
        assertThat(client().register(account().account(), key).status()).isEqualTo(201);
        return this;
    }

    /** Deposits money. */
    Vendor with(NearAmount amount) {
        var hash = account().pay(RunningPayoutService.TREASURY, amount);
        await().atMost(Duration.ofSeconds(20)).until(() -> claim(hash).status() == 201);
        return this;
    }

    /** Has a project created, and waits until its escrow is there. */
    ProjectId project() {
        var project = Samples.project();
        service.publish(Samples.opened(project, id));
        await().atMost(Duration.ofSeconds(20)).until(() -> statement(project).status() == 200);
        return project;
    }

    /** Has a project created that may spend so much. */
    ProjectId funded(NearAmount amount) {
        var project = project();
        assertThat(fund(project, UUID.randomUUID(), amount).status()).isEqualTo(201);
        return project;
    }

    VendorId id() {
        return id;
    }

    OnChain account() {
        return new OnChain(service.rpc(), key.publicKey().implicitAccount(), key);
    }

    CallerClient client() {
        return service.client(new VendorCaller(id));
    }

    CallerClient.Answer claim(String hash) {
        return client().post("/v1/deposits", Map.of("transactionHash", hash));
    }

    CallerClient.Answer fund(ProjectId project, UUID funding, NearAmount amount) {
        return client().post(
                        "/v1/projects/" + project + "/fundings",
                        Map.of("id", funding.toString(), "amount", amount.toString()));
    }

    CallerClient.Answer statement(ProjectId project) {
        return client().get("/v1/projects/" + project + "/statement");
    }

    NearAmount available() {
        return NearAmount.parse(client().get("/v1/balance").text("available"));
    }
}
