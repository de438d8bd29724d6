package dev.concord.payout;

import static dev.concord.payout.CallerClient.assertProblem;
import static dev.concord.payout.Samples.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.VendorCaller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whose rewards wait, and which are taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RewardOptionsIT {

    private static final NearAmount REWARD = NearAmount.ofNear("0.01");
    private static final NearAmount FEE = NearAmount.ofNear("0.001");
    private static final NearAmount IN_PROJECT = NearAmount.ofNear("0.2");
    private static final NearAmount PER_DAY = NearAmount.ofNear("0.025");
    private static final Duration SOON = Duration.ofSeconds(30);

    private RunningPayoutService service;
    private Vendor vendor;
    private ProjectId project;

    @BeforeAll
    void start(@TempDir Path directory) {
        service = RunningPayoutService.start(
                directory,
                NodeSettings.every(Duration.ofMillis(50)),
                Map.of(
                        "concord.payout.recall-every",
                        "100ms",
                        "concord.payout.minimum-yocto",
                        NearAmount.ofNear("0.005"),
                        "concord.payout.limits[0].asset",
                        "NEAR",
                        "concord.payout.limits[0].per-tasker",
                        PER_DAY));
        vendor = new Vendor(service).registered().with(NearAmount.ofNear("5"));
        project = vendor.funded(IN_PROJECT);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aHeldTaskerIsPaidOnceReleased() {
        var ann = new PaidTasker(service);

        assertThat(hold(ann.id(), "two accounts of one person").status()).isEqualTo(201);
        assertThat(hold(ann.id(), "again").status()).isEqualTo(200);
        service.publish(due(project, ann.id(), REWARD, FEE));
        ann.awaitDue(REWARD);
        assertThat(operator().get("/v1/operator/holds?limit=200").body().toString())
                .contains(ann.id().toString(), "two accounts of one person");
        ann.staysAt(NearAmount.ZERO);

        assertThat(release(ann.id()).status()).isEqualTo(204);
        assertProblem(release(ann.id()), 404, "no-held-tasker");
        ann.awaitPaid(REWARD);
        assertThat(operator().get("/v1/operator/decisions").body().toString())
                .contains("\"hold\"", "\"release\"", "two accounts of one person");
    }

    @Test
    void whatIsPlannedAndNotSignedIsCalledBack() {
        var fay = new PaidTasker(service);
        service.bean(TransactionOperations.class).executeWithoutResult(_ -> {
            // Whoever signs waits for a lane, until this transaction ends.
            var lanes = jdbc().sql("select public_key from lanes for update")
                    .query(String.class)
                    .list();
            assertThat(lanes).isNotEmpty();
            service.publish(due(project, fay.id(), REWARD, FEE));
            await().atMost(SOON).until(() -> fay.earnings().text("inFlight").equals(REWARD.toString()));

            assertThat(hold(fay.id(), "two accounts of one person").status()).isEqualTo(201);
            fay.awaitDue(REWARD);
        });
        fay.staysAt(NearAmount.ZERO);
        assertBooksFit();

        assertThat(release(fay.id()).status()).isEqualTo(204);
        fay.awaitPaid(REWARD);
    }

    @Test
    void aFlaggedTaskerIsHeldUntilTheOperatorHasLooked() {
        var cai = new PaidTasker(service);
        var flagged = Samples.flagged(cai.id());
        service.publish(flagged);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator()
                                .get("/v1/operator/holds?limit=200")
                                .body()
                                .toString())
                        .contains(cai.id().toString(), "always the same answer"));
        service.publish(due(project, cai.id(), REWARD, FEE));
        cai.awaitDue(REWARD);
        cai.staysAt(NearAmount.ZERO);

        assertThat(release(cai.id()).status()).isEqualTo(204);
        service.publish(flagged);
        cai.awaitPaid(REWARD);
    }

    @Test
    void aRewardIsTakenBackOnceAndNotBookedAnew() {
        var own = vendor.funded(IN_PROJECT);
        var dan = new PaidTasker(service);
        assertThat(hold(dan.id(), "copied").status()).isEqualTo(201);
        var first = due(own, dan.id(), REWARD, FEE);
        service.publish(first);
        dan.awaitDue(REWARD);
        var escrow = escrow(own);

        var taken = clawBack(first);
        assertThat(taken.status()).as("%s", taken).isEqualTo(200);
        assertThat(taken.text("takenBack")).isEqualTo(REWARD.toString());
        assertThat(clawBack(first).text("takenBack")).isEqualTo("0");
        service.publish(due(first.submissionId(), own, dan.id(), REWARD.plus(REWARD), FEE, 2));
        dan.awaitDue(REWARD);
        assertThat(escrow(own)).isEqualTo(escrow);

        assertThat(release(dan.id()).status()).isEqualTo(204);
        dan.awaitPaid(REWARD);
        assertThat(clawBack(first).text("takenBack")).isEqualTo("0");
        assertProblem(clawBack(due(own, dan.id(), REWARD, FEE)), 404, "unknown-reward");
        assertBooksFit();
    }

    @Test
    void whatIsTakenBackAfterTheSettlementGoesToTheVendor() {
        var own = vendor.funded(IN_PROJECT);
        var eva = new PaidTasker(service);
        assertThat(hold(eva.id(), "copied").status()).isEqualTo(201);
        var only = due(own, eva.id(), REWARD, FEE);
        service.publish(only, Samples.judged(own, 0, 1, 1, 1));
        await().atMost(SOON)
                .until(() -> vendor.statement(own).body().path("settled").asBoolean(false));
        var refunded = NearAmount.parse(vendor.statement(own).text("refunded"));

        assertThat(clawBack(only).status()).isEqualTo(200);

        assertThat(vendor.statement(own).text("refunded"))
                .isEqualTo(refunded.plus(REWARD).toString());
        assertThat(vendor.statement(own).text("rewardsDue")).isEqualTo("0");
        assertThat(eva.earnings().text("due")).isEqualTo("0");
        assertBooksFit();
    }

    @Test
    void whatIsOverTheDaysLimitIsPaidTheNextDay() {
        var gil = new PaidTasker(service);
        service.publish(
                due(project, gil.id(), REWARD, FEE),
                due(project, gil.id(), REWARD, FEE),
                due(project, gil.id(), REWARD, FEE),
                due(project, gil.id(), REWARD, FEE));

        gil.awaitPaid(PER_DAY);
        gil.awaitDue(REWARD.times(4).minus(PER_DAY));
        gil.staysAt(PER_DAY);
        assertThat(jdbc().sql("""
                        select sum(planned) = (select sum(amount) from payouts where state in ('planned', 'paid'))
                        from payout_days
                        """).query(Boolean.class).single()).isTrue();

        jdbc().sql("update payouts set planned_at = planned_at - interval '1 day' where tasker_id = :tasker")
                .param("tasker", gil.id().value())
                .update();
        gil.awaitPaid(REWARD.times(4));
        assertBooksFit();
    }

    @Test
    void aTaskerIsPaidFromHisMinimumOnWhateverItsAge() {
        var hal = new PaidTasker(service);
        var wish = Map.of("minimums", Map.of("NEAR", REWARD.times(2).toString()));
        assertThat(hal.client().change("/v1/earnings/preferences", "*", wish).status())
                .isEqualTo(200);
        service.publish(due(project, hal.id(), REWARD, FEE));
        hal.awaitDue(REWARD);
        hal.staysAt(NearAmount.ZERO);

        service.publish(due(project, hal.id(), REWARD, FEE));

        hal.awaitPaid(REWARD.times(2));
    }

    @Test
    void whoIsPaidDailyIsPaidTheNextDay() {
        var ida = new PaidTasker(service);
        assertThat(ida.client()
                        .change("/v1/earnings/preferences", "*", Map.of("schedule", "daily"))
                        .status())
                .isEqualTo(200);
        service.publish(due(project, ida.id(), REWARD, FEE));
        ida.awaitDue(REWARD);
        ida.staysAt(NearAmount.ZERO);

        jdbc().sql("update dues set since = since - interval '1 day' where tasker_id = :tasker")
                .param("tasker", ida.id().value())
                .update();

        ida.awaitPaid(REWARD);
    }

    @Test
    void wishesAreKeptAndThoseThatCannotBeMetAreRefused() {
        var jon = new PaidTasker(service).client();
        var path = "/v1/earnings/preferences";
        assertThat(jon.get(path).text("schedule")).isEqualTo("asap");

        var wish =
                Map.of("schedule", "weekly", "assets", List.of("NEAR"), "minimums", Map.of("NEAR", REWARD.toString()));
        assertThat(jon.change(path, "*", wish).body()).isEqualTo(jon.get(path).body());
        assertThat(jon.get(path).text("schedule")).isEqualTo("weekly");
        assertThat(jon.get(path).body().required("assets").get(0).asString()).isEqualTo("NEAR");
        assertThat(jon.get(path).body().required("minimums").required("NEAR").asString())
                .isEqualTo(REWARD.toString());

        assertProblem(jon.change(path, "*", Map.of("minimums", Map.of("NEAR", "1"))), 422, "preferences-refused");
        assertProblem(jon.change(path, "*", Map.of("assets", List.of("gold.near"))), 422, "preferences-refused");
        assertProblem(jon.change(path, "*", Map.of("schedule", "hourly")), 400, "malformed-request");
        assertThat(jon.get(path).text("schedule")).isEqualTo("weekly");
        assertThat(jon.change(path, "*", Map.of()).text("schedule")).isEqualTo("asap");
    }

    @Test
    void twoWhoWishAtTheSameTimeDoNotUndoEachOther() {
        var path = "/v1/earnings/preferences";
        var lou = new PaidTasker(service).client();
        var nothing = lou.get(path).tag();

        var weekly = lou.change(path, nothing, Map.of("schedule", "weekly"));

        assertThat(weekly.status()).as("%s", weekly).isEqualTo(200);
        assertProblem(lou.change(path, nothing, Map.of("schedule", "daily")), 412, "precondition-failed");
        assertProblem(lou.put(path, Map.of("schedule", "daily")), 428, "precondition-required");
        assertThat(lou.get(path).text("schedule")).isEqualTo("weekly");
        assertThat(lou.get(path).tag()).isEqualTo(weekly.tag()).isNotEqualTo(nothing);
    }

    @Test
    void onlyTheOperatorHoldsAndTakesBack() {
        var stranger = service.client(new VendorCaller(vendor.id()));
        var reason = Map.of("reason", "because");

        assertProblem(stranger.post("/v1/operator/taskers/" + Samples.tasker() + "/hold", reason), 403, "forbidden");
        assertProblem(stranger.post("/v1/operator/taskers/" + Samples.tasker() + "/release", reason), 403, "forbidden");
        assertProblem(
                stranger.post("/v1/operator/rewards/" + Samples.submission() + "/clawback", reason), 403, "forbidden");
        assertProblem(stranger.get("/v1/operator/holds"), 403, "forbidden");
        assertProblem(stranger.get("/v1/operator/decisions"), 403, "forbidden");
        assertProblem(operator().post("/v1/operator/taskers/nobody/hold", reason), 400, "malformed-id");
        assertProblem(hold(Samples.tasker(), " "), 400, "malformed-request");
        assertProblem(operator().get("/v1/operator/holds?limit=0"), 400, "malformed-query");
    }

    private JdbcClient jdbc() {
        return service.bean(JdbcClient.class);
    }

    private NearAmount escrow(ProjectId of) {
        return NearAmount.parse(vendor.statement(of).text("escrow"));
    }

    private CallerClient operator() {
        return service.client(new OperatorCaller());
    }

    private CallerClient.Answer hold(TaskerId tasker, String reason) {
        return operator().post("/v1/operator/taskers/" + tasker + "/hold", Map.of("reason", reason));
    }

    private CallerClient.Answer release(TaskerId tasker) {
        return operator().post("/v1/operator/taskers/" + tasker + "/release", Map.of("reason", "looked at"));
    }

    private CallerClient.Answer clawBack(RewardDue reward) {
        return operator()
                .post(
                        "/v1/operator/rewards/" + reward.submissionId() + "/clawback",
                        Map.of("reason", "the same as the neighbour's"));
    }

    private void assertBooksFit() {
        var audit = operator().get("/v1/operator/audit");
        assertThat(audit.body().path("ledgerBalanced").booleanValue())
                .as("%s", audit)
                .isTrue();
    }
}
