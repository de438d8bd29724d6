package dev.concord.payout.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.provenance.CheckProof;
import dev.concord.near.provenance.Findings;
import dev.concord.near.provenance.NearAnchorChain;
import dev.concord.near.provenance.Proof;
import dev.concord.near.provenance.ProofJson;
import dev.concord.near.rpc.Finality;
import dev.concord.near.transaction.Action;
import dev.concord.payout.CallerClient.Answer;
import dev.concord.payout.OnChain;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.provenance.JdbcAnchorAttempts.Attempt;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From an agreement on Kafka to a proof that holds with nothing but a node; the steps are taken by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProvenanceIT {

    private static final AccountId ROOTS = new AccountId("roots.bank.localnet");
    private static final SecretKey KEY = SecretKey.random(new SplittableRandom());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TREE_LEAVES = 10;

    private final VendorId vendor = Samples.vendor();
    private final ProjectId project = Samples.project();
    private RunningPayoutService service;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        var keyFile = Files.writeString(directory.resolve("roots-key"), KEY.reveal() + "\n");
        service = RunningPayoutService.start(
                directory,
                NodeSettings.every(Duration.ofMillis(50)),
                Map.of(
                        "concord.provenance.account-id",
                        ROOTS.value(),
                        "concord.provenance.key-file",
                        keyFile,
                        "concord.provenance.interval",
                        "1ms",
                        "concord.provenance.tree-leaves",
                        TREE_LEAVES,
                        "concord.provenance.gather-every",
                        "1h",
                        "concord.provenance.anchor-every",
                        "1h"));
        service.bank()
                .execute(
                        ROOTS,
                        new Action.CreateAccount(),
                        new Action.Transfer(NearAmount.ofNear("10")),
                        Action.AddKey.fullAccess(KEY.publicKey()));
        service.publish(Samples.opened(project, vendor));
        await().atMost(PATIENCE)
                .until(() -> service.client(new VendorCaller(vendor))
                                .get("/v1/projects/" + project + "/statement")
                                .status()
                        == 200);
        service.awaitOpenChain(PATIENCE);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void anAgreementIsProvenStepByStep() {
        var agreed = agreed(Revision.FIRST);
        service.publish(agreed);
        await().atMost(PATIENCE).until(() -> ask(agreed.taskId()).status() == 200);
        assertThat(ask(agreed.taskId()).text("state")).isEqualTo("waiting for the tree");

        service.bean(GatherTrees.class).gather();
        assertThat(ask(agreed.taskId()).text("state")).isEqualTo("waiting for the anchor");

        anchorAll();
        var answer = ask(agreed.taskId());
        assertThat(answer.text("state")).isEqualTo("anchored");
        assertThat(answer.body().path("leaf").path("content").asString()).contains("\"value\":\"ship\"");
        assertThat(answer.body().path("anchor").has("transactionHash")).isTrue();
        var findings = check(answer);
        assertThat(findings.isProven()).as("%s", findings).isTrue();
    }

    @Test
    void aProofThatClaimsAnotherBlockIsRefutedByTheChain() {
        var task = anchored();
        var file = ask(task).body().toString();
        var height = ask(task).body().path("anchor").path("blockHeight").asLong();
        var changed = file.replace("\"blockHeight\":" + height, "\"blockHeight\":" + (height - 1));

        assertThat(changed).isNotEqualTo(file);
        assertThat(check(changed).isRefuted()).isTrue();
    }

    @Test
    void manyLeavesBecomeSeveralTreesAndEachIsProvenInItsOwn() {
        settle();
        var many = IntStream.range(0, 33).mapToObj(_ -> agreed(Revision.FIRST)).toList();
        service.bean(JdbcLeaves.class).add(many);
        service.bean(JdbcLeaves.class).add(many);
        service.bean(GatherTrees.class).gather();

        var proofs = many.stream().map(each -> proof(each.taskId())).toList();
        assertThat(proofs.stream().map(each -> tree(each).path().index()))
                .containsExactlyElementsOf(IntStream.range(0, 33)
                        .map(each -> each % TREE_LEAVES)
                        .boxed()
                        .toList());
        assertThat(proofs.stream().map(each -> tree(each).root()).distinct()).hasSize(4);
        assertThat(proofs)
                .allSatisfy(
                        each -> assertThat(tree(each).path().root(each.leaf().hash()))
                                .hasValue(tree(each).root()));
        anchorAll();
        assertThat(check(ask(many.getLast().taskId())).isProven()).isTrue();
    }

    @Test
    void anAttemptThatWasStoredAndNotSentIsSentAfterARestart() {
        var task = gathered();
        var attempt = signed();

        service.restart();
        service.awaitOpenChain(PATIENCE);
        anchorAll();

        assertThat(ask(task).body().path("anchor").path("transactionHash").asString())
                .isEqualTo(attempt.transactionHash().toString());
        assertThat(check(ask(task)).isProven()).isTrue();
    }

    @Test
    void anAttemptThatAnotherTransactionOvertookIsReplaced() {
        var task = gathered();
        var attempt = signed();
        roots().pay(RunningPayoutService.TREASURY, NearAmount.parse("1"));

        anchorAll();

        assertThat(ask(task).body().path("anchor").path("transactionHash").asString())
                .isNotEmpty()
                .isNotEqualTo(attempt.transactionHash().toString());
        assertThat(check(ask(task)).isProven()).isTrue();
    }

    @Test
    void aKeyThatStandsAlreadyIsAnAnchor() {
        var task = gathered();
        var tree = service.bean(JdbcTrees.class).oldestWaiting().orElseThrow();
        roots().execute(ROOTS, AnchorKey.addition(tree.key(), ROOTS));

        anchorAll();

        assertThat(ask(task).text("state")).isEqualTo("anchored");
        assertThat(ask(task).body().path("anchor").has("transactionHash")).isFalse();
        assertThat(check(ask(task)).isProven()).isTrue();
    }

    @Test
    void everyRevisionHasAProofOfItsOwn() {
        var first = agreed(Revision.FIRST);
        var second = new LabelAgreed(
                first.taskId(),
                project,
                first.taskName(),
                AgreementState.CONTESTED,
                new Choice("buoy"),
                0.6,
                Revision.FIRST.next(),
                DecisionMethod.MAJORITY,
                2,
                Map.of(),
                List.of());
        service.bean(JdbcLeaves.class).add(List.of(first, second));

        assertThat(content(ask(first.taskId()))).contains("buoy");
        assertThat(content(asVendor(first.taskId() + "/proof?revision=1.1"))).contains("ship");
        assertThat(asVendor(first.taskId() + "/proof?revision=1.3").status()).isEqualTo(404);
        assertThat(asVendor(first.taskId() + "/proof?revision=2").text("code")).isEqualTo("malformed-query");
    }

    @Test
    void onlyTheProjectsVendorAndTheOperatorSeeAProof() {
        var agreed = agreed(Revision.FIRST);
        service.bean(JdbcLeaves.class).add(List.of(agreed));
        var path = "/v1/tasks/" + agreed.taskId() + "/proof";

        assertThat(service.client(new OperatorCaller()).get(path).status()).isEqualTo(200);
        assertThat(service.client(new VendorCaller(Samples.vendor())).get(path).text("code"))
                .isEqualTo("no-agreement");
        assertThat(service.client(new TaskerCaller(Samples.tasker(), false))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(asVendor(Samples.submission() + "/proof").status()).isEqualTo(404);
        assertThat(asVendor("nonsense/proof").text("code")).isEqualTo("malformed-id");
    }

    private LabelAgreed agreed(Revision revision) {
        var submission =
                new JudgedSubmission(Samples.submission(), Samples.tasker(), new Choice("ship"), 1, true, Map.of());
        return new LabelAgreed(
                new TaskId(Samples.IDS.next()),
                project,
                "image-1",
                AgreementState.AGREED,
                new Choice("ship"),
                0.97,
                revision,
                DecisionMethod.MAJORITY,
                1,
                Map.of(),
                List.of(submission));
    }

    /** Returns a task whose agreement is in a tree that is the next to be anchored. */
    private TaskId gathered() {
        settle();
        var agreed = agreed(Revision.FIRST);
        service.bean(JdbcLeaves.class).add(List.of(agreed));
        service.bean(GatherTrees.class).gather();
        return agreed.taskId();
    }

    /** Gathers and anchors what other tests have left. */
    private void settle() {
        service.bean(GatherTrees.class).gather();
        anchorAll();
    }

    private TaskId anchored() {
        var task = gathered();
        anchorAll();
        return task;
    }

    /** Signs and stores, and stops there. */
    private Attempt signed() {
        var tree = service.bean(JdbcTrees.class).oldestWaiting().orElseThrow();
        var turn = new SendAnchor.Turn(
                tree,
                account(),
                roots().nonce(),
                service.rpc().block(Finality.FINAL).point());
        return service.bean(SendAnchor.class).sign(turn, Optional.empty()).orElseThrow();
    }

    private void anchorAll() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            service.bean(AnchorTrees.class).anchor(account(), "localnet");
            return service.bean(JdbcTrees.class).oldestWaiting().isEmpty();
        });
    }

    private AnchorAccount account() {
        return service.bean(ProvenanceSettings.class).account().orElseThrow();
    }

    private OnChain roots() {
        return new OnChain(service.rpc(), ROOTS, KEY);
    }

    private Answer ask(TaskId task) {
        return asVendor(task + "/proof");
    }

    private Answer asVendor(String path) {
        return service.client(new VendorCaller(vendor)).get("/v1/tasks/" + path);
    }

    private Proof proof(TaskId task) {
        return read(ask(task).body().toString());
    }

    private static Proof read(String file) {
        return ProofJson.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Proof.Inclusion tree(Proof proof) {
        return Optional.ofNullable(proof.tree()).orElseThrow();
    }

    private static String content(Answer answer) {
        return answer.body().path("leaf").path("content").asString();
    }

    private Findings check(Answer answer) {
        return check(answer.body().toString());
    }

    private Findings check(String file) {
        return new CheckProof(new NearAnchorChain(service.rpc()), Optional.of(ROOTS)).check(read(file));
    }
}
