package dev.concord.payout;

import static dev.concord.payout.CallerClient.assertProblem;
import static dev.concord.payout.Samples.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.payout.EntryPages.Line;
import dev.concord.web.Caller.OperatorCaller;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vendors and taskers read every entry of their accounts, page by page, and of nobody else's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementPagesIT {

    private static final NearAmount DEPOSIT = NearAmount.ofNear("1");
    private static final NearAmount REWARD = NearAmount.ofNear("0.01");
    private static final NearAmount FEE = NearAmount.ofNear("0.001");
    private static final NearAmount PORTION = NearAmount.ofNear("0.002").plus(NearAmount.parse("1"));
    private static final int FUNDINGS = 60;

    private RunningPayoutService service;
    private Vendor vendor;
    private ProjectId project;
    private List<UUID> fundings;
    private EntryPages balance;

    @BeforeAll
    void startAndFundOften(@TempDir Path directory) {
        service = RunningPayoutService.start(directory, NodeSettings.every(Duration.ofMillis(50)), Map.of());
        vendor = new Vendor(service).registered().with(DEPOSIT);
        project = vendor.project();
        fundings = IntStream.range(0, FUNDINGS).mapToObj(_ -> UUID.randomUUID()).toList();
        fundings.forEach(
                id -> assertThat(vendor.fund(project, id, PORTION).status()).isEqualTo(201));
        balance = new EntryPages(vendor.client(), "/v1/balance/entries");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void theFirstPageHoldsTheNewestEntriesAndTheCursorOfTheNext() {
        var page = balance.page("?limit=3");

        assertThat(page.lines())
                .extracting(Line::reference)
                .containsExactly(
                        fundings.get(59).toString(),
                        fundings.get(58).toString(),
                        fundings.get(57).toString());
        assertThat(page.next()).hasValue("59");
    }

    @Test
    void theCursorLeadsToTheEnd() {
        var whole = balance.page("?limit=200");

        assertThat(whole.lines()).hasSize(FUNDINGS + 1);
        assertThat(whole.next()).isEmpty();
        assertThat(balance.all(7)).isEqualTo(whole.lines());
        assertThat(balance.all(61)).isEqualTo(whole.lines());
        assertThat(balance.page("?before=2&limit=7").next()).isEmpty();
        assertThat(balance.page("?before=1").lines()).isEmpty();
        assertThat(balance.page("?before=1").next()).isEmpty();
    }

    @Test
    void aPageHasFiftyEntriesUnlessItIsAskedForOthers() {
        assertThat(balance.page("").lines()).hasSize(50);
        assertThat(balance.page("?limit=1").lines()).hasSize(1);
        assertThat(balance.page("?limit=200").lines()).hasSize(FUNDINGS + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "limit=1e2", "limit=", "limit=10000000000000000000"})
    void anotherLimitIsRefused(String query) {
        assertRefused(vendor.client().get("/v1/balance/entries?" + query), "limit: malformed (expected: 1..200)");
        assertRefused(
                vendor.client().get("/v1/projects/" + project + "/statement/entries?" + query),
                "limit: malformed (expected: 1..200)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before=0",
                "before=-7",
                "before=next",
                "before=01",
                "before=7%20",
                "before=",
                "before=7&before=8",
                "before=1000000000000000000",
                "before=%27%3B--"
            })
    void aWrongCursorIsRefused(String query) {
        assertRefused(
                vendor.client().get("/v1/balance/entries?" + query),
                "before: malformed (expected: 1..999999999999999999)");
        assertRefused(
                vendor.client().get("/v1/projects/" + project + "/statement/entries?" + query),
                "before: malformed (expected: 1..999999999999999999)");
        assertRefused(
                new PaidTasker(service).client().get("/v1/earnings/entries?" + query),
                "before: malformed (expected: 1..999999999999999999)");
    }

    @Test
    void theGreatestCursorThatIsNamedIsTaken() {
        assertThat(balance.page("?before=999999999999999999")).isEqualTo(balance.page(""));
    }

    @Test
    void anUnknownAccountOrAssetIsRefusedWithWhatIsKnown() {
        assertRefused(
                new PaidTasker(service).client().get("/v1/earnings/entries?account=escrow"),
                "account: malformed (expected: due, in-flight or paid)");
        assertRefused(
                vendor.client().get("/v1/balance/entries?asset=%22"),
                "asset: malformed (expected: of 1..64 letters, digits, dots and dashes)");
        assertThat(balance.page("?asset=token.near").lines()).isEmpty();
    }

    @Test
    void aForeignProjectIsNone() {
        var path = "/v1/projects/%s/statement/entries";
        var stranger = new Vendor(service);

        assertProblem(stranger.client().get(path.formatted(project)), 404, "unknown-project");
        var unknown = stranger.client().get(path.formatted(Samples.project()));
        assertProblem(unknown, 404, "unknown-project");
        assertThat(stranger.client().get(path.formatted(project)).text("detail"))
                .as("tells no more of a foreign project than of none")
                .isEqualTo(unknown.text("detail"))
                .contains("expected: a project of this vendor");
        assertProblem(stranger.client().get(path.formatted("7")), 400, "malformed-id");
        assertThat(new EntryPages(stranger.client(), "/v1/balance/entries").all(50))
                .isEmpty();
    }

    @Test
    void onlyWhoeverItIsAboutReads() {
        var tasker = new PaidTasker(service).client();
        var operator = service.client(new OperatorCaller());

        for (var path : List.of("/v1/balance/entries", "/v1/projects/" + project + "/statement/entries")) {
            assertProblem(tasker.get(path), 403, "forbidden");
            assertProblem(operator.get(path), 403, "forbidden");
        }
        assertProblem(vendor.client().get("/v1/earnings/entries"), 403, "forbidden");
        assertProblem(operator.get("/v1/earnings/entries"), 403, "forbidden");
    }

    @Test
    void aPageStaysTheSameWhileMoneyMoves() {
        var other = new Vendor(service).registered().with(DEPOSIT);
        var pages = new EntryPages(other.client(), "/v1/balance/entries");
        var funded = other.project();
        other.fund(funded, UUID.randomUUID(), PORTION);
        other.fund(funded, UUID.randomUUID(), PORTION);
        var cursor = pages.page("?limit=1").next().orElseThrow();
        var before = pages.page("?before=" + cursor);

        other.fund(funded, UUID.randomUUID(), PORTION);

        assertThat(pages.page("?before=" + cursor)).isEqualTo(before);
        assertThat(pages.all(1)).hasSize(4).endsWith(before.lines().toArray(Line[]::new));
    }

    /** From the deposit to the rest that comes back, each entry of all five accounts. */
    @Test
    void everyEntryIsNamedWithItsCauseAndTheirSumIsTheBalance() {
        var other = new Vendor(service).registered();
        var deposit = other.account().pay(RunningPayoutService.TREASURY, DEPOSIT);
        await().atMost(Duration.ofSeconds(20)).until(() -> other.claim(deposit).status() == 201);
        var funded = other.project();
        var funding = UUID.randomUUID();
        other.fund(funded, funding, DEPOSIT);
        var ann = new PaidTasker(service);
        var reward = due(funded, ann.id(), REWARD, FEE);
        service.publish(reward, Samples.judged(funded, 0, 1, 1, 1));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(ann.earnings().text("paid")).isEqualTo(REWARD.toString());
            assertThat(other.available()).isEqualTo(DEPOSIT.minus(REWARD).minus(FEE));
        });

        var payout = payoutOf(ann).toString();
        var booked = reward.submissionId() + ":" + REWARD.plus(FEE);
        var rest = DEPOSIT.minus(REWARD).minus(FEE);
        assertThat(named(new EntryPages(other.client(), "/v1/balance/entries"), other.available()))
                .containsExactly(
                        entry("REFUND", funded.toString(), plus(rest)),
                        entry("FUNDING", funding.toString(), minus(DEPOSIT)),
                        entry("DEPOSIT", deposit, plus(DEPOSIT)));
        assertThat(named(
                        new EntryPages(other.client(), "/v1/projects/" + funded + "/statement/entries"),
                        NearAmount.parse(other.statement(funded).text("escrow"))))
                .containsExactly(
                        entry("REFUND", funded.toString(), minus(rest)),
                        entry("REWARD", booked, minus(FEE)),
                        entry("REWARD", booked, minus(REWARD)),
                        entry("FUNDING", funding.toString(), plus(DEPOSIT)));
        assertThat(earned(ann, "due", "due"))
                .containsExactly(entry("PAYOUT_PLANNED", payout, minus(REWARD)), entry("REWARD", booked, plus(REWARD)));
        assertThat(earned(ann, "in-flight", "inFlight"))
                .containsExactly(
                        entry("PAYOUT_PAID", payout, minus(REWARD)), entry("PAYOUT_PLANNED", payout, plus(REWARD)));
        assertThat(earned(ann, "paid", "paid")).containsExactly(entry("PAYOUT_PAID", payout, plus(REWARD)));
    }

    private static List<Tuple> earned(PaidTasker tasker, String account, String field) {
        return named(
                new EntryPages(tasker.client(), "/v1/earnings/entries?account=" + account),
                NearAmount.parse(tasker.earnings().text(field)));
    }

    private static PayoutId payoutOf(PaidTasker tasker) {
        return KafkaLog.read(
                        "reward-paid", RewardPaid.class, paid -> paid.taskerId().equals(tasker.id()))
                .getFirst()
                .payoutId();
    }

    /** Returns what the entries are named, once their sum is the balance that is told elsewhere. */
    private static List<Tuple> named(EntryPages pages, NearAmount balance) {
        var lines = pages.all(2);
        assertThat(EntryPages.sum(lines)).as("%s", lines).isEqualTo(balance.yocto());
        return lines.stream()
                .map(line -> entry(line.reason(), line.reference(), line.amount()))
                .toList();
    }

    private static Tuple entry(String reason, String reference, BigInteger amount) {
        return tuple(reason, reference, amount);
    }

    private static BigInteger plus(NearAmount amount) {
        return amount.yocto();
    }

    private static BigInteger minus(NearAmount amount) {
        return amount.yocto().negate();
    }

    private static void assertRefused(CallerClient.Answer answer, String detail) {
        assertProblem(answer, 400, "malformed-query");
        assertThat(answer.text("detail")).isEqualTo(detail);
    }
}
