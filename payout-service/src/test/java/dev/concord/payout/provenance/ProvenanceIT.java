package dev.concord.payout.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.provenance.Proof;
import dev.concord.near.rpc.Finality;
import dev.concord.payout.CallerClient.Answer;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.payout.provenance.JdbcAnchorAttempts.Attempt;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From an agreement on Kafka to a proof that holds with nothing but a node; the steps are taken by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProvenanceIT {

    private ProvenService service;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        service = ProvenService.start(directory);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void anAgreementIsProvenStepByStep() {
        service.settle();
        var agreed = service.agreed();
        service.running().publish(agreed);
        await().atMost(ProvenService.PATIENCE)
                .until(() -> service.ask(agreed.taskId()).status() == 200);
        assertThat(service.ask(agreed.taskId()).text("state")).isEqualTo("waiting for the tree");

        service.bean(GatherTrees.class).gather();
        assertThat(service.ask(agreed.taskId()).text("state")).isEqualTo("waiting for the anchor");
        service.bean(GatherForest.class).gather();
        assertThat(service.ask(agreed.taskId()).text("state")).isEqualTo("waiting for the anchor");

        service.anchorAll();
        var answer = service.ask(agreed.taskId());
        assertThat(answer.text("state")).isEqualTo("anchored");
        assertThat(answer.body().path("leaf").path("content").asString()).contains("\"value\":\"ship\"");
        assertThat(answer.body().path("anchor").has("transactionHash")).isTrue();
        var findings = service.check(agreed.taskId());
        assertThat(findings.isProven()).as("%s", findings).isTrue();
    }

    @Test
    void aProofThatClaimsAnotherBlockIsRefutedByTheChain() {
        var task = gathered();
        service.anchorAll();
        var file = service.ask(task).body().toString();
        var height = service.ask(task).body().path("anchor").path("blockHeight").asLong();
        var changed = file.replace("\"blockHeight\":" + height, "\"blockHeight\":" + (height - 1));

        assertThat(changed).isNotEqualTo(file);
        assertThat(service.check(changed).isRefuted()).isTrue();
    }

    @Test
    void manyLeavesBecomeSeveralTreesAndEachIsProvenInItsOwn() {
        service.settle();
        var many = IntStream.range(0, 33).mapToObj(_ -> service.agreed()).toList();
        service.bean(JdbcLeaves.class).add(many);
        service.bean(JdbcLeaves.class).add(many);
        service.gather();

        var proofs = many.stream().map(each -> service.proof(each.taskId())).toList();
        assertThat(proofs.stream().map(each -> tree(each).path().index()))
                .containsExactlyElementsOf(IntStream.range(0, 33)
                        .map(each -> each % ProvenService.TREE_LEAVES)
                        .boxed()
                        .toList());
        assertThat(proofs.stream().map(each -> tree(each).root()).distinct()).hasSize(4);
        assertThat(proofs)
                .allSatisfy(
                        each -> assertThat(tree(each).path().root(each.leaf().hash()))
                                .hasValue(tree(each).root()));
    }

    @Test
    void anAttemptThatWasStoredAndNotSentIsSentAfterARestart() {
        var task = gathered();
        var attempt = signed();

        service.running().restart();
        service.running().awaitOpenChain(ProvenService.PATIENCE);
        service.anchorAll();

        assertThat(service.ask(task)
                        .body()
                        .path("anchor")
                        .path("transactionHash")
                        .asString())
                .isEqualTo(attempt.transactionHash().toString());
        assertThat(service.check(task).isProven()).isTrue();
    }

    @Test
    void anAttemptThatAnotherTransactionOvertookIsReplaced() {
        var task = gathered();
        var attempt = signed();
        service.roots().pay(RunningPayoutService.TREASURY, NearAmount.parse("1"));

        service.anchorAll();

        assertThat(service.ask(task)
                        .body()
                        .path("anchor")
                        .path("transactionHash")
                        .asString())
                .isNotEmpty()
                .isNotEqualTo(attempt.transactionHash().toString());
        assertThat(service.check(task).isProven()).isTrue();
    }

    @Test
    void aKeyThatStandsAlreadyIsAnAnchor() {
        var task = gathered();
        var tree = service.bean(JdbcTrees.class).oldestWaiting().orElseThrow();
        service.roots().execute(ProvenService.ROOTS, AnchorKey.addition(tree.key(), ProvenService.ROOTS));

        service.anchorAll();

        assertThat(service.ask(task).text("state")).isEqualTo("anchored");
        assertThat(service.ask(task).body().path("anchor").has("transactionHash"))
                .isFalse();
        assertThat(service.check(task).isProven()).isTrue();
    }

    @Test
    void everyRevisionHasAProofOfItsOwn() {
        var first = service.agreed();
        var second = new LabelAgreed(
                first.taskId(),
                service.project(),
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

        assertThat(content(service.ask(first.taskId()))).contains("buoy");
        assertThat(content(service.asVendor(first.taskId() + "/proof?revision=1.1")))
                .contains("ship");
        assertThat(service.asVendor(first.taskId() + "/proof?revision=1.3").status())
                .isEqualTo(404);
        assertThat(service.asVendor(first.taskId() + "/proof?revision=2").text("code"))
                .isEqualTo("malformed-query");
    }

    @Test
    void onlyTheProjectsVendorAndTheOperatorSeeAProof() {
        var agreed = service.agreed();
        service.bean(JdbcLeaves.class).add(List.of(agreed));
        var path = "/v1/tasks/" + agreed.taskId() + "/proof";

        assertThat(service.running().client(new OperatorCaller()).get(path).status())
                .isEqualTo(200);
        assertThat(service.running()
                        .client(new VendorCaller(Samples.vendor()))
                        .get(path)
                        .text("code"))
                .isEqualTo("no-agreement");
        assertThat(service.running()
                        .client(new TaskerCaller(Samples.tasker(), false))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(service.asVendor(Samples.submission() + "/proof").status()).isEqualTo(404);
        assertThat(service.asVendor("nonsense/proof").text("code")).isEqualTo("malformed-id");
    }

    /** Returns a task whose agreement is in a tree that is the next to be anchored. */
    private TaskId gathered() {
        service.settle();
        return service.gathered(1).getFirst();
    }

    /** Signs and stores, and stops there. */
    private Attempt signed() {
        var tree = service.bean(JdbcTrees.class).oldestWaiting().orElseThrow();
        var turn = new SendAnchor.Turn(
                tree,
                service.account(),
                service.roots().nonce(),
                service.running().rpc().block(Finality.FINAL).point());
        return service.bean(SendAnchor.class).sign(turn, Optional.empty()).orElseThrow();
    }

    private static Proof.Inclusion tree(Proof proof) {
        return Optional.ofNullable(proof.tree()).orElseThrow();
    }

    private static String content(Answer answer) {
        return answer.body().path("leaf").path("content").asString();
    }
}
