package dev.concord.payout;

import static dev.concord.payout.CallerClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.rpc.Finality;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenAnswer;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Action;
import dev.concord.web.Caller.OperatorCaller;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Money in tokens: paid in, put into a project, earned, given back; each token apart from the others and from NEAR. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokenMoneyIT {

    private static final AccountId BANK = new AccountId("bank.localnet");
    private static final AccountId USD = new AccountId("usd.localnet");

    /** Belongs to the treasury from the start. */
    private static final AccountId HELD = new AccountId("held.localnet");

    /** Its books are opened later than anybody pays in it. */
    private static final AccountId LATE = new AccountId("late.localnet");

    /** The treasury is not registered with it. */
    private static final AccountId SHUT = new AccountId("shut.localnet");

    /** The treasury has far more of it than it is to have. */
    private static final AccountId RICH = new AccountId("rich.localnet");

    /** Nobody allows it. */
    private static final AccountId OTHER = new AccountId("other.localnet");

    private static final NearAmount REGISTRATION = NearAmount.ofNear("0.00125");

    private RunningPayoutService service;
    private Vendor vendor;

    @BeforeAll
    void start(@TempDir Path directory) {
        var chain = NodeSettings.every(Duration.ofMillis(50))
                .with(
                        token(USD, BANK),
                        token(HELD, RunningPayoutService.TREASURY),
                        token(LATE, BANK),
                        token(SHUT, BANK),
                        token(RICH, RunningPayoutService.TREASURY),
                        token(OTHER, BANK));
        var settings = allowing(USD, HELD, LATE, SHUT, RICH);
        settings.put("concord.top-up.sweep.enabled", true);
        settings.put("concord.top-up.tend-every", "200ms");
        settings.put("concord.top-up.floats[1].asset", RICH.value());
        settings.put("concord.top-up.floats[1].low", 0);
        settings.put("concord.top-up.floats[1].cap", 1_000_000);
        service = RunningPayoutService.start(directory, chain, settings);
        vendor = new Vendor(service).registered();
        Stream.of(USD, LATE, OTHER)
                .forEach(token -> service.bank()
                        .execute(
                                token,
                                TokenCalls.register(RunningPayoutService.TREASURY, REGISTRATION),
                                TokenCalls.register(vendor.account().account(), REGISTRATION),
                                transfer(vendor.account().account(), "1000000")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> takesDeposits(USD) && takesDeposits(HELD) && takesDeposits(LATE));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static Decree.Deploy token(AccountId account, AccountId owner) {
        return new Decree.Deploy(account, new Token(owner, "Dollar", "USD", 6), BigInteger.TEN.pow(12));
    }

    private static Map<String, Object> allowing(AccountId... tokens) {
        var settings = new HashMap<String, Object>();
        IntStream.range(0, tokens.length).forEach(number -> {
            var token = "concord.assets.tokens[" + number + "].";
            settings.put(token + "contract", tokens[number].value());
            settings.put(token + "symbol", "USD");
            settings.put(token + "decimals", 6);
            settings.put(token + "minimum-payout", 1);
        });
        return settings;
    }

    @Test
    void whatIsPaidInInATokenIsFundedEarnedAndGivenBackInThatToken() {
        var hash = pay(USD, transfer("1000"), transfer("500"));
        var claimed = vendor.claim(hash);
        assertThat(claimed.status()).as("%s", claimed).isEqualTo(201);
        assertThat(claimed.text("asset")).isEqualTo(USD.value());
        assertThat(claimed.text("amount")).isEqualTo("1500");
        assertThat(vendor.claim(hash).status()).isEqualTo(200);
        assertProblem(new Vendor(service).registered().claim(hash), 409, "deposit-taken");
        var project = projectIn(USD);
        assertProblem(vendor.fund(project, UUID.randomUUID(), NearAmount.parse("1200")), 422, "wrong-asset");
        assertThat(fund(project, "1200", USD).status()).isEqualTo(201);
        assertProblem(fund(project, "301", USD), 409, "not-enough");

        var ann = new PaidTasker(service);
        service.publish(due(project, ann.id()));
        service.publish(Samples.judged(project, 0, 1, 1, 1));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> vendor.statement(project).body().path("settled").asBoolean(false));
        var statement = vendor.statement(project);
        assertThat(statement.text("asset")).isEqualTo(USD.value());
        assertThat(statement.text("fees")).isEqualTo("10");
        assertThat(statement.text("refunded")).isEqualTo("1090");
        assertThat(available(USD)).isEqualTo("1390");
        assertThat(vendor.available()).isEqualTo(NearAmount.ZERO);
        assertThat(earned(ann)).isEqualTo(BigInteger.valueOf(100));
        assertThat(entries(USD)).hasSize(3);
        assertThat(KafkaLog.read(
                        "project-funded",
                        ProjectFunded.class,
                        each -> each.projectId().equals(project)))
                .allSatisfy(funded -> assertThat(funded.asset()).isEqualTo(asset(USD)));
        assertAuditIsClean();
    }

    @Test
    void whatIsNoDepositIsRefusedWithItsReason() {
        assertRefused(pay(OTHER, transfer("5")), "receiver: other.localnet");
        assertRefused(pay(USD, call("ft_transfer_call", "\"msg\":\"\"")), "action: a call of ft_transfer_call");
        assertRefused(pay(USD, transfer(BANK, "5")), "receiver_id: bank.localnet");
        assertRefused(pay(USD, transfer("1000000000")), "outcome: failed");
        assertProblem(vendor.claim(service.bank().execute(USD, transfer(BANK, "0"))), 404, "unknown-transaction");
    }

    @Test
    void whatCameBeforeTheBooksOfATokenWereOpenedIsRefused() {
        var hash = pay(LATE, transfer("5"));
        service.bean(JdbcClient.class)
                .sql("update asset_openings set opening_height = opening_height + 1000000 where asset = :asset")
                .param("asset", LATE.value())
                .update();

        assertRefused(hash, "height: ");
    }

    @Test
    void whatTheTreasuryHeldOfATokenIsTheOperators() {
        assertThat(audit().body()
                        .path("assets")
                        .path(HELD.value())
                        .path("equity")
                        .asString(""))
                .isEqualTo("1000000000000");
        assertAuditIsClean();
    }

    @Test
    void whatIsAboveTheCapGoesToTheColdAccountOnce() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(holding(RICH, BANK)).isEqualTo("999999000000"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(audit().body()
                                .path("assets")
                                .path(RICH.value())
                                .path("withdrawn")
                                .asString(""))
                        .isEqualTo("999999000000"));

        assertAuditIsClean();
        assertThat(holding(RICH, RunningPayoutService.TREASURY)).isEqualTo("1000000");
    }

    @Test
    void everyAssetIsListedAndWhyOneCannotBePaidIn() {
        assertThat(assets())
                .extracting(each -> each.path("asset").asString())
                .containsExactly("NEAR", HELD.value(), LATE.value(), RICH.value(), SHUT.value(), USD.value());
        assertThat(listed(USD).path("decimals").intValue()).isEqualTo(6);
        assertThat(listed(SHUT).path("takesDeposits").booleanValue()).isFalse();
        assertThat(listed(SHUT).path("reason").asString(""))
                .startsWith("treasury: not registered with shut.localnet (expected: storage_deposit");
    }

    @Test
    void aProjectInAnAssetThatIsNotAllowedTakesNoMoney() {
        var project = projectIn(OTHER);

        assertProblem(fund(project, "5", OTHER), 422, "asset-not-allowed");
    }

    private String pay(AccountId token, Action... actions) {
        return vendor.account().execute(token, actions);
    }

    private static Action transfer(String amount) {
        return transfer(RunningPayoutService.TREASURY, amount);
    }

    private static Action transfer(AccountId receiver, String amount) {
        return TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.parse(amount)));
    }

    private static Action call(String method, String more) {
        var arguments = "{\"receiver_id\":\"%s\",\"amount\":\"5\",%s}".formatted(RunningPayoutService.TREASURY, more);
        return new Action.FunctionCall(
                method,
                Bytes.of(arguments.getBytes(StandardCharsets.UTF_8)),
                10 * TokenCalls.TRANSFER_GAS,
                TokenCalls.ONE_YOCTO);
    }

    private ProjectId projectIn(AccountId token) {
        var project = Samples.project();
        var near = Samples.opened(project, vendor.id());
        service.publish(new ProjectOpened(
                project,
                vendor.id(),
                near.version(),
                near.state(),
                near.name(),
                near.labelKind(),
                near.policy(),
                new Terms(
                        asset(token), NearAmount.parse("100"), NearAmount.parse("10"), RewardRule.EVERY_ACCEPTED_LABEL),
                near.createdAt()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> vendor.statement(project).status() == 200);
        return project;
    }

    private static RewardDue due(ProjectId project, TaskerId tasker) {
        var near = Samples.due(project, tasker, NearAmount.parse("100"), NearAmount.parse("10"));
        return new RewardDue(
                near.submissionId(),
                tasker,
                project,
                near.taskId(),
                asset(USD),
                near.amount(),
                near.fee(),
                near.reason(),
                near.revision());
    }

    private static Asset asset(AccountId token) {
        return new Asset(token.value());
    }

    private CallerClient.Answer fund(ProjectId project, String amount, AccountId token) {
        var order = Map.of("id", UUID.randomUUID().toString(), "amount", amount, "asset", token.value());
        return vendor.client().post("/v1/projects/" + project + "/fundings", order);
    }

    private String holding(AccountId token, AccountId account) {
        return switch (new FungibleToken(service.rpc(), token).balanceOf(account, Finality.FINAL)) {
            case TokenAnswer.Told<TokenAmount>(var amount, var _) -> amount.toString();
            case TokenAnswer.NoToken<TokenAmount> _, TokenAnswer.UnknownBlock<TokenAmount> _ -> "";
        };
    }

    private String available(AccountId token) {
        return of(token, vendor.client().get("/v1/balance").body().path("assets"))
                .path("available")
                .asString();
    }

    private List<JsonNode> entries(AccountId token) {
        var page = vendor.client().get("/v1/balance/entries?asset=" + token);
        assertThat(page.text("asset")).isEqualTo(token.value());
        return page.body().path("entries").valueStream().toList();
    }

    /** Whatever a payout has made of it meanwhile. */
    private static BigInteger earned(PaidTasker tasker) {
        var usd = of(USD, tasker.earnings().body().path("assets"));
        return Stream.of("due", "inFlight", "paid")
                .map(each -> new BigInteger(usd.path(each).asString()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private boolean takesDeposits(AccountId token) {
        return listed(token).path("takesDeposits").booleanValue();
    }

    private JsonNode listed(AccountId token) {
        return assets().stream()
                .filter(each -> each.path("asset").asString().equals(token.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> assets() {
        return vendor.client()
                .get("/v1/assets")
                .body()
                .path("assets")
                .valueStream()
                .toList();
    }

    private static JsonNode of(AccountId token, JsonNode assets) {
        return assets.valueStream()
                .filter(each -> each.path("asset").asString().equals(token.value()))
                .findFirst()
                .orElseThrow();
    }

    private CallerClient.Answer audit() {
        return service.client(new OperatorCaller()).get("/v1/operator/audit");
    }

    private void assertAuditIsClean() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var audit = audit();
            assertThat(audit.body().path("differences").valueStream().map(JsonNode::asString))
                    .as("%s", audit)
                    .isEmpty();
            assertThat(audit.body()
                            .path("treasury")
                            .path(HELD.value())
                            .path("onChain")
                            .asString(""))
                    .isEqualTo("1000000000000");
        });
    }

    private void assertRefused(String hash, String reason) {
        var answer = vendor.claim(hash);
        assertProblem(answer, 422, "deposit-refused");
        assertThat(answer.text("detail")).startsWith(reason);
    }
}
