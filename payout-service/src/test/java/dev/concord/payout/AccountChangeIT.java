package dev.concord.payout;

import static dev.concord.payout.CallerClient.assertProblem;
import static dev.concord.payout.Samples.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.SecretKey;
import dev.concord.web.Caller.OperatorCaller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a tasker is paid changes at once if the account so far agrees, and else after a time in which it can be cancelled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountChangeIT {

    private static final NearAmount REWARD = NearAmount.ofNear("0.01");
    private static final NearAmount FEE = NearAmount.ofNear("0.001");
    private static final String CHANGE = "/v1/accounts/change";
    private static final Duration SOON = Duration.ofSeconds(30);

    private RunningPayoutService service;
    private ProjectId project;

    @BeforeAll
    void start(@TempDir Path directory) {
        service = RunningPayoutService.start(
                directory,
                NodeSettings.every(Duration.ofMillis(50)),
                Map.of(
                        "concord.accounts.carry-out-every",
                        "100ms",
                        "concord.payout.minimum-yocto",
                        NearAmount.ofNear("0.005")));
        project = new Vendor(service).registered().with(NearAmount.ofNear("1")).funded(NearAmount.ofNear("0.2"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aChangeThatTheAccountSoFarHasSignedIsSoAtOnce() {
        var kim = new PaidTasker(service);
        var other = SecretKey.random(new SplittableRandom());

        var changed = kim.client()
                .put(CHANGE, Map.of("account", registering(kim, other), "current", consenting(kim, kim.key(), other)));

        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        service.publish(due(project, kim.id(), REWARD, FEE));
        await().atMost(SOON).untilAsserted(() -> assertThat(arrived(other)).isEqualTo(REWARD));
        assertThat(kim.onChain()).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void aChangeThatOnlyTheNewAccountHasSignedWaitsAndSoDoesTheMoney() {
        var lea = new PaidTasker(service);
        var other = SecretKey.random(new SplittableRandom());

        var waits = lea.client().put(CHANGE, Map.of("account", registering(lea, other)));
        assertThat(waits.status()).as("%s", waits).isEqualTo(202);
        var announced = lea.client().get("/v1/earnings/preferences").body().at("/change/accountId");
        assertThat(announced.asString())
                .isEqualTo(other.publicKey().implicitAccount().value());
        assertThat(lea.client().get("/v1/earnings").body().at("/accountChange/accountId"))
                .isEqualTo(announced);
        service.publish(due(project, lea.id(), REWARD, FEE));
        lea.awaitDue(REWARD);
        lea.staysAt(NearAmount.ZERO);
        assertProblem(
                service.client(new OperatorCaller())
                        .post("/v1/operator/taskers/" + lea.id() + "/release", Map.of("reason", "looked at")),
                404,
                "no-held-tasker");

        service.bean(JdbcClient.class)
                .sql("update account_changes set takes_effect_at = now() where tasker_id = :tasker")
                .param("tasker", lea.id().value())
                .update();
        await().atMost(SOON).untilAsserted(() -> assertThat(arrived(other)).isEqualTo(REWARD));
        assertThat(lea.onChain()).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void aChangeThatWaitsCanBeCancelled() {
        var mia = new PaidTasker(service);
        var thief = SecretKey.random(new SplittableRandom());
        var proof = registering(mia, thief);
        assertThat(mia.client().put(CHANGE, Map.of("account", proof)).status()).isEqualTo(202);
        service.publish(due(project, mia.id(), REWARD, FEE));
        mia.awaitDue(REWARD);

        assertThat(mia.client().delete(CHANGE).status()).isEqualTo(204);

        mia.awaitPaid(REWARD);
        assertProblem(mia.client().delete(CHANGE), 404, "no-account-change");
        assertProblem(mia.client().get(CHANGE), 404, "no-account-change");
        assertProblem(mia.client().put(CHANGE, Map.of("account", proof)), 409, "challenge-refused");
    }

    @Test
    void whoSignsForAnotherChangeOrAnotherAccountDoesNotConsent() {
        var nat = new PaidTasker(service);
        var other = SecretKey.random(new SplittableRandom());
        var third = SecretKey.random(new SplittableRandom());
        var proof = registering(nat, other);

        for (var wrong : List.of(
                registering(nat, nat.key()), consenting(nat, nat.key(), third), consenting(nat, other, other))) {
            assertProblem(
                    nat.client().put(CHANGE, Map.of("account", proof, "current", wrong)), 422, "signature-refused");
        }
        var taken = new PaidTasker(service);
        assertProblem(nat.client().put(CHANGE, Map.of("account", registering(nat, taken.key()))), 409, "account-taken");
        assertProblem(nat.client().put(CHANGE, Map.of()), 400, "malformed-request");
    }

    @Test
    void anAccountThatWillChangeIsSeenByTheTagAndHindersNoWish() {
        var path = "/v1/earnings/preferences";
        var mia = new PaidTasker(service);
        var before = mia.client().get(path).tag();
        var other = SecretKey.random(new SplittableRandom());
        var announced = mia.client().put(CHANGE, Map.of("account", registering(mia, other)));
        assertThat(announced.status()).as("%s", announced).isEqualTo(202);

        assertThat(mia.client().get(path).tag()).isNotEqualTo(before);
        assertThat(mia.client()
                        .change(path, before, Map.of("schedule", "daily"))
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, String> registering(PaidTasker tasker, SecretKey key) {
        var challenge = tasker.client().post("/v1/accounts/challenges", Map.of());
        return CallerClient.proof(challenge, key.publicKey().implicitAccount(), key);
    }

    private static Map<String, String> consenting(PaidTasker tasker, SecretKey signer, SecretKey other) {
        var account = other.publicKey().implicitAccount().value();
        var challenge = tasker.client().post(CHANGE + "/challenges", Map.of("accountId", account));
        return CallerClient.proof(challenge, signer.publicKey().implicitAccount(), signer);
    }

    private NearAmount arrived(SecretKey key) {
        return OnChain.balance(service.rpc(), key.publicKey().implicitAccount());
    }
}
