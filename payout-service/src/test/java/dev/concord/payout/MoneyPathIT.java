package dev.concord.payout;

import static dev.concord.payout.CallerClient.assertProblem;
import static dev.concord.payout.Samples.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Transaction;
import dev.concord.testing.PrintedOutput;
import dev.concord.testing.Tables;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Money from a vendor's account on chain to the taskers' accounts and back, with the other services' part played over Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MoneyPathIT {

    private static final NearAmount REWARD = NearAmount.ofNear("0.01");
    private static final NearAmount FEE = NearAmount.ofNear("0.001");

    private PrintedOutput logs;
    private RunningPayoutService service;

    @BeforeAll
    void start(@TempDir Path directory) {
        logs = PrintedOutput.keep();
        service = RunningPayoutService.start(
                directory, NodeSettings.every(Duration.ofMillis(50)), Map.of("logging.level.dev.concord", "info"));
    }

    @AfterAll
    void stop() {
        service.close();
        logs.close();
    }

    @Test
    void aDepositIsCreditedOnce() {
        var vendor = new Vendor(service).registered();
        var hash = service.bank().pay(RunningPayoutService.TREASURY, NearAmount.ofNear("2"));

        assertProblem(vendor.claim(hash), 404, "unknown-transaction");
        var own = vendor.account().pay(RunningPayoutService.TREASURY, NearAmount.ofNear("3"));
        assertThat(vendor.claim(own).status()).isEqualTo(201);
        assertThat(vendor.claim(own).status()).isEqualTo(200);

        assertThat(vendor.available()).isEqualTo(NearAmount.ofNear("3"));
        assertProblem(new Vendor(service).registered().claim(own), 409, "deposit-taken");
        giveStrayMoneyBack(NearAmount.ofNear("2"));
    }

    @Test
    void whatIsNoDepositIsRefusedWithItsReason() {
        var vendor = new Vendor(service).registered();
        var elsewhere = vendor.account().pay(service.bank().account(), NearAmount.ofNear("1"));

        assertProblem(vendor.claim(elsewhere), 422, "deposit-refused");
        assertThat(vendor.claim(elsewhere).text("detail")).contains("receiver", "treasury.bank.localnet");
        assertProblem(vendor.claim("not a hash"), 400, "malformed-request");
        assertProblem(new Vendor(service).claim(elsewhere), 409, "no-account");
        assertThat(vendor.available()).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void aProjectIsFundedOnceFromWhatIsAvailable() {
        var vendor = new Vendor(service).registered().with(NearAmount.ofNear("1"));
        var project = vendor.project();
        var id = UUID.randomUUID();

        assertThat(vendor.fund(project, id, NearAmount.ofNear("0.4")).status()).isEqualTo(201);
        assertThat(vendor.fund(project, id, NearAmount.ofNear("0.4")).status()).isEqualTo(200);
        assertProblem(vendor.fund(project, id, NearAmount.ofNear("0.5")), 409, "funding-id-taken");
        assertProblem(vendor.fund(project, UUID.randomUUID(), NearAmount.ofNear("0.7")), 409, "not-enough");
        assertProblem(vendor.fund(Samples.project(), UUID.randomUUID(), REWARD), 404, "unknown-project");
        var stranger = new Vendor(service).registered().with(NearAmount.ofNear("1"));
        assertProblem(stranger.fund(project, UUID.randomUUID(), REWARD), 404, "unknown-project");

        assertThat(vendor.available()).isEqualTo(NearAmount.ofNear("0.6"));
        assertThat(vendor.statement(project).text("funded"))
                .isEqualTo(NearAmount.ofNear("0.4").toString());
    }

    @Test
    void whatTheTreasuryLacksIsRequestedForSomebodyElseToSign() {
        var operator = service.client(new OperatorCaller());
        var cold = service.bank();

        var request = operator.get("/v1/operator/top-up");

        assertThat(request.status()).isEqualTo(200);
        var unsigned = Transaction.decode(Base64.getDecoder().decode(request.text("unsignedTransaction")));
        assertThat(unsigned.signerId()).isEqualTo(cold.account());
        assertThat(unsigned.receiverId()).isEqualTo(RunningPayoutService.TREASURY);
        assertThat(unsigned.hash()).hasToString(request.text("transactionHash"));
        assertThat(unsigned.actions()).containsExactly(new Action.Transfer(NearAmount.parse(request.text("lacks"))));
        assertThat(NearAmount.parse(request.text("lacks")).plus(NearAmount.parse(request.text("holding"))))
                .isEqualTo(RunningPayoutService.CAP);
        assertProblem(operator.get("/v1/operator/top-up?asset=usd.near"), 409, "no-top-up");
    }

    @Test
    void aLaneIsGivenUpOnceItIsDrained() {
        var operator = service.client(new OperatorCaller());
        var lane = "/v1/operator/lanes/" + service.keys().getLast().publicKey();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                operator.get("/v1/operator/lanes").body().size())
                        .isEqualTo(4));

        assertProblem(operator.post(lane + "/retire", Map.of()), 409, "lane-busy");
        assertThat(operator.post(lane + "/drain", Map.of()).text("state")).isEqualTo("draining");
        assertThat(operator.post(lane + "/reopen", Map.of()).text("state")).isEqualTo("open");
        assertThat(operator.post(lane + "/drain", Map.of()).text("state")).isEqualTo("draining");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                operator.post(lane + "/retire", Map.of()).text("state"))
                        .isEqualTo("retired"));

        assertProblem(operator.post(lane + "/reopen", Map.of()), 409, "lane-busy");
        assertProblem(operator.post("/v1/operator/lanes/ed25519:none/drain", Map.of()), 404, "unknown-lane");
    }

    @Test
    void rewardsReachTheirTaskersOnceAndTheRestGoesBack() {
        var vendor = new Vendor(service).registered().with(NearAmount.ofNear("1"));
        var project = vendor.project();
        vendor.fund(project, UUID.randomUUID(), NearAmount.ofNear("1"));
        var ann = new PaidTasker(service);
        var bob = new PaidTasker(service);
        var first = due(project, ann.id(), REWARD, FEE);
        var nothing = due(project, bob.id(), NearAmount.ZERO, NearAmount.ZERO);
        var revised = due(nothing.submissionId(), project, bob.id(), REWARD, FEE, 2);

        service.publish(first, first, nothing, due(project, ann.id(), REWARD, FEE));
        service.publish(revised, nothing, first);
        service.publish(Samples.judged(project, 0, 2, 1, 1), Samples.judged(project, 0, 2, 1, 1));
        service.publish(Samples.judged(project, 1, 2, 2, 3));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(ann.onChain()).isEqualTo(REWARD.times(2));
            assertThat(bob.onChain()).isEqualTo(REWARD);
            assertThat(vendor.statement(project).body().path("settled").booleanValue())
                    .isTrue();
            assertThat(vendor.statement(project).text("rewardsPaid"))
                    .isEqualTo(REWARD.times(3).toString());
        });
        var statement = vendor.statement(project);
        assertThat(statement.text("fees")).isEqualTo(FEE.times(3).toString());
        assertThat(statement.body().path("submissionsPaid").intValue()).isEqualTo(3);
        assertThat(statement.body().path("taskersPaid").intValue()).isEqualTo(2);
        assertThat(vendor.available())
                .isEqualTo(NearAmount.ofNear("1").minus(REWARD.plus(FEE).times(3)));
        assertThat(ann.earnings().text("paid")).isEqualTo(REWARD.times(2).toString());
        assertPublished(project, ann.id(), bob.id());
        assertBooksFit();
    }

    @Test
    void theRestGoesBackOnlyAfterTheLastWordOnEverySubmission() {
        var vendor = new Vendor(service).registered().with(NearAmount.ofNear("1"));
        var project = vendor.project();
        vendor.fund(project, UUID.randomUUID(), NearAmount.ofNear("1"));
        var ann = new PaidTasker(service);
        var first = due(project, ann.id(), NearAmount.ZERO, NearAmount.ZERO);
        service.publish(first);
        await().atMost(Duration.ofSeconds(30)).until(() -> count(vendor, project, "submissionsBooked") == 1);

        service.publish(Samples.judged(project, 0, 1, 1, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> count(vendor, project, "submissionsJudged") == 1);
        assertThat(isSettled(vendor, project)).isFalse();
        service.publish(due(first.submissionId(), project, ann.id(), REWARD, FEE, 2));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(isSettled(vendor, project)).isTrue();
            assertThat(ann.onChain()).isEqualTo(REWARD);
        });
        assertThat(vendor.available())
                .isEqualTo(NearAmount.ofNear("1").minus(REWARD).minus(FEE));
        assertBooksFit();
    }

    @Test
    void aProjectThatIsJudgedBeforeItIsKnownIsSettledOnceItIs() {
        var vendor = new Vendor(service);
        var project = Samples.project();
        service.publish(Samples.judged(project, 0, 1, 0, 0));
        await().pollDelay(Duration.ofSeconds(5)).until(() -> true);

        service.publish(Samples.opened(project, vendor.id()));

        await().atMost(Duration.ofSeconds(60)).until(() -> isSettled(vendor, project));
    }

    @Test
    void aTaskerIsForgottenWhoIsOwedNothingOrGivesItUpAndTheBooksFitAsBefore() {
        var vendor = new Vendor(service).registered().with(NearAmount.ofNear("1"));
        var project = vendor.project();
        vendor.fund(project, UUID.randomUUID(), NearAmount.ofNear("1"));
        var eve = new PaidTasker(service);
        var account = eve.key().publicKey().implicitAccount();
        var other = SecretKey.random(new SplittableRandom());
        var wanted = List.of(
                account.value(),
                other.publicKey().implicitAccount().value(),
                eve.key().publicKey().toString(),
                other.publicKey().toString());
        eve.client().change("/v1/earnings/preferences", "*", Map.of("schedule", "asap"));
        service.publish(due(project, eve.id(), REWARD, FEE));
        eve.awaitPaid(REWARD);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> eve.earnings().text("paid").equals(REWARD.toString()));
        var proof = CallerClient.proof(
                eve.client().post("/v1/accounts/challenges", Map.of()),
                other.publicKey().implicitAccount(),
                other);
        assertThat(eve.client()
                        .put("/v1/accounts/change", Map.of("account", proof))
                        .status())
                .isEqualTo(202);
        service.publish(due(project, eve.id(), REWARD, FEE));
        eve.awaitDue(REWARD);
        assertThat(wanted)
                .allSatisfy(text -> assertThat(Tables.thatHave(service.bean(DataSource.class), text))
                        .isNotEmpty());

        assertProblem(eve.client().delete("/internal/taskers/" + eve.id()), 403, "forbidden");
        var refused = erase(eve, false);
        assertProblem(refused, 409, "rewards-unpaid");
        assertThat(refused.text("detail")).contains(REWARD + " of NEAR");
        assertThat(eve.client().get("/v1/accounts").body().toString()).contains(account.value());

        assertThat(erase(eve, true).status()).isEqualTo(204);
        assertThat(erase(eve, false).status()).isEqualTo(409);
        assertThat(erase(eve, true).status()).isEqualTo(204);

        assertThat(wanted).allSatisfy(text -> {
            assertThat(Tables.thatHave(service.bean(DataSource.class), text)).isEmpty();
            assertThat(logs.text()).doesNotContain(text);
            assertThat(KafkaLog.read(
                            "reward-paid",
                            RewardPaid.class,
                            paid -> paid.taskerId().equals(eve.id())))
                    .isNotEmpty()
                    .noneMatch(paid -> paid.toString().contains(text));
        });
        eve.staysAt(REWARD);
        assertThat(eve.earnings().text("due")).isEqualTo(REWARD.toString());
        assertThat(eve.earnings().text("paid")).isEqualTo(REWARD.toString());
        assertBooksFit();
    }

    private CallerClient.Answer erase(PaidTasker tasker, boolean giveUpUnpaid) {
        return service.client(new OperatorCaller())
                .delete("/internal/taskers/%s?giveUpUnpaid=%s".formatted(tasker.id(), giveUpUnpaid));
    }

    private static int count(Vendor vendor, ProjectId project, String field) {
        return vendor.statement(project).body().path(field).intValue();
    }

    private static boolean isSettled(Vendor vendor, ProjectId project) {
        return vendor.statement(project).body().path("settled").asBoolean(false);
    }

    @Test
    void aPoisonedRewardIsSetAsideAndTheOthersAreBooked() {
        var vendor = new Vendor(service).registered().with(NearAmount.ofNear("1"));
        var project = vendor.project();
        vendor.fund(project, UUID.randomUUID(), REWARD.times(2));
        var ann = new PaidTasker(service);

        service.publish(
                due(project, ann.id(), REWARD, NearAmount.ZERO),
                due(project, ann.id(), NearAmount.ofNear("5"), NearAmount.ZERO),
                due(project, ann.id(), REWARD, NearAmount.ZERO));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ann.onChain()).isEqualTo(REWARD.times(2)));
        assertThat(vendor.statement(project).text("escrow")).isEqualTo("0");
        assertBooksFit();
    }

    @Test
    void onlyTheOperatorReleasesAndOnlyWhatIsHeld() {
        var path = "/v1/operator/accounts/nobody.bank.localnet/release";

        assertProblem(service.client(new OperatorCaller()).post(path, Map.of()), 404, "no-held-account");
        assertProblem(service.client(new VendorCaller(Samples.vendor())).post(path, Map.of()), 403, "forbidden");
    }

    @Test
    void onlyTheOperatorAudits() {
        assertProblem(service.client(new VendorCaller(Samples.vendor())).get("/v1/operator/audit"), 403, "forbidden");
        assertProblem(service.client(new TaskerCaller(Samples.tasker(), false)).get("/v1/balance"), 403, "forbidden");
    }

    /** Money that nobody claims would be a difference between chain and books. */
    private void giveStrayMoneyBack(NearAmount amount) {
        service.treasury(0).pay(service.bank().account(), amount);
    }

    private void assertBooksFit() {
        var audit = service.client(new OperatorCaller()).get("/v1/operator/audit");
        assertThat(audit.status()).isEqualTo(200);
        assertThat(audit.body().path("ledgerBalanced").booleanValue())
                .as("%s", audit)
                .isTrue();
    }

    private void assertPublished(ProjectId project, TaskerId ann, TaskerId bob) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(KafkaLog.read(
                            "reward-paid",
                            RewardPaid.class,
                            paid -> List.of(ann, bob).contains(paid.taskerId())))
                    .flatExtracting(RewardPaid::submissionIds)
                    .hasSize(3)
                    .doesNotHaveDuplicates();
            List<? extends Event> funded = KafkaLog.read(
                    "project-funded",
                    ProjectFunded.class,
                    each -> each.projectId().equals(project));
            assertThat(funded)
                    .hasSize(2)
                    .last()
                    .satisfies(
                            last -> assertThat(((ProjectFunded) last).settled()).isTrue());
        });
    }

    @Test
    void everyMetricThatAnAlertSpeaksOfIsThere() throws Exception {
        var rules = Files.readString(Path.of("../deploy/alerts/payouts.yaml"));
        var named =
                Pattern.compile("\\bpayout_[a-z_]+").matcher(rules).results().map(MatchResult::group);
        var request = HttpRequest.newBuilder(URI.create(service.managementUrl("/actuator/prometheus")))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var metrics =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();

            assertThat(named)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(metric -> assertThat(metrics).containsPattern("(?m)^" + metric + "[ {]"));
        }
    }
}
