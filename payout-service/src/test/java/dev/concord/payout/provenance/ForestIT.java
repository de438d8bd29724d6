package dev.concord.payout.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.TaskId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.provenance.Proof.Inclusion;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.Samples;
import dev.concord.payout.provenance.JdbcAnchorAttempts.Attempt;
import dev.concord.payout.provenance.JdbcTrees.Gathered;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** However many trees an interval has, one key is added on chain, and every proof leads to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForestIT {

    private ProvenService service;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        service = ProvenService.start(directory);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void settle() {
        service.settle();
    }

    @Test
    void manyAgreementsOfOneIntervalBecomeSeveralTreesAndOneKey() throws Exception {
        var before = service.keysOnChain();
        var tasks = service.gathered(33);

        assertThat(service.ask(tasks.getFirst()).text("state")).isEqualTo("waiting for the anchor");
        service.anchorAll();

        var forests = tasks.stream().map(this::forest).toList();
        assertThat(service.keysOnChain()).isEqualTo(before + 1);
        assertThat(forests.stream().map(Inclusion::key).distinct()).hasSize(1);
        assertThat(forests.stream().map(each -> each.path().index()))
                .containsExactlyElementsOf(IntStream.range(0, 33)
                        .map(each -> each / ProvenService.TREE_LEAVES)
                        .boxed()
                        .toList());
        assertAllProven(tasks);
    }

    @Test
    void aTreeAloneIsAnchoredItself() throws Exception {
        var before = service.keysOnChain();
        var tasks = service.gathered(ProvenService.TREE_LEAVES);
        service.anchorAll();

        assertThat(service.keysOnChain()).isEqualTo(before + 1);
        assertThat(service.ask(tasks.getFirst()).text("format")).isEqualTo("concord-proof.v1");
        assertThat(service.ask(tasks.getFirst()).body().has("forest")).isFalse();
        assertAllProven(tasks);
    }

    @Test
    void whatWaitedWhileTheChainTookNothingGoesByOneKey() throws Exception {
        var before = service.keysOnChain();
        var tasks = new ArrayList<>(service.gathered(1));
        service.running().node().fault("{\"kind\":\"congestion\"}");
        for (var interval = 0; interval < 5; interval++) {
            service.bean(ProvenanceSchedule.class).anchor();
            tasks.addAll(service.gathered(12));
        }
        assertThat(service.keysOnChain()).isEqualTo(before);

        service.running().node().endFaults();
        service.anchorAll();
        assertThat(service.keysOnChain()).as("the one that was chosen before").isEqualTo(before + 1);
        assertThat(service.ask(tasks.getLast()).text("state")).isEqualTo("waiting for the anchor");

        service.gather();
        service.anchorAll();
        assertThat(service.keysOnChain()).isEqualTo(before + 2);
        assertThat(forest(tasks.getLast()).path().size()).isEqualTo(10);
        assertAllProven(tasks);
    }

    @Test
    void leavesAreGatheredWhenTheNextKeyMayBeChosenAndNotBefore() {
        service.gathered(1);
        service.anchorAll();
        var agreed = service.agreed();
        service.bean(JdbcLeaves.class).add(List.of(agreed));
        var hourly = new GatherTrees(
                service.bean(JdbcLeaves.class),
                service.bean(JdbcTrees.class),
                new ProvenanceSettings(null, null, Duration.ofHours(1), ProvenService.TREE_LEAVES),
                service.bean(TransactionOperations.class),
                InstantSource.system());

        jdbc().sql("update provenance_trees set gathered_at = gathered_at - interval '2 hours'")
                .update();
        hourly.gather();
        assertThat(service.ask(agreed.taskId()).text("state")).isEqualTo("waiting for the tree");
        jdbc().sql("update provenance_trees set anchored_at = anchored_at - interval '1 hour'")
                .update();
        hourly.gather();
        assertThat(service.ask(agreed.taskId()).text("state")).isEqualTo("waiting for the anchor");
    }

    @Test
    void nothingIsChosenWhileMoreTreesOfTheSameRoundAreToCome() throws Exception {
        var before = service.keysOnChain();
        tree(1, false);
        service.bean(GatherForest.class).gather();
        assertThat(service.bean(JdbcTrees.class).oldestWaiting()).isEmpty();

        var tasks = service.gathered(1);
        service.anchorAll();
        assertThat(forest(tasks.getFirst()).path().size()).isEqualTo(2);
        assertThat(service.keysOnChain()).isEqualTo(before + 1);
        assertAllProven(tasks);
    }

    @Test
    void nothingIsChosenBeforeThereIsAnAccount() {
        tree(2, true);
        var without = new GatherForest(
                service.bean(JdbcTrees.class),
                service.bean(JdbcForests.class),
                new ProvenanceSettings(null, null, Duration.ofMillis(1), 1),
                service.bean(TransactionOperations.class),
                InstantSource.system());

        without.gather();

        assertThat(service.bean(JdbcTrees.class).oldestWaiting()).isEmpty();
    }

    @Test
    void ofThoseWhoChooseAtTheSameTimeOneDoes() {
        for (var round = 0; round < 5; round++) {
            settle();
            service.bean(JdbcLeaves.class)
                    .add(Stream.generate(service::agreed).limit(25).toList());
            service.bean(GatherTrees.class).gather();

            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each = 0; each < 8; each++) {
                    all.execute(service.bean(GatherForest.class)::gather);
                }
            }

            assertThat(jdbc().sql("select size from provenance_trees where chosen and anchored_at is null")
                            .query(Integer.class)
                            .list())
                    .containsExactly(3);
        }
    }

    @Test
    void theDatabaseLetsNoKeyBeSignedThatIsNotChosen() {
        var tree = tree(3, true);
        var attempt = new Attempt(
                Samples.IDS.next(),
                tree,
                service.account().publicKey(),
                Nonce.of(Long.MAX_VALUE),
                1,
                Bytes.of(new byte[] {1}),
                CryptoHash.sha256(new byte[] {3}));

        assertThatThrownBy(() -> service.bean(JdbcAnchorAttempts.class).add(attempt, Instant.now()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("not chosen");
    }

    @Test
    void howLongTheOldestTreeWaitsIsToldOfThoseInAForestToo() {
        service.gathered(11);
        jdbc().sql("update provenance_trees set gathered_at = gathered_at - interval '1 hour' where id in "
                        + "(select id from provenance_trees where forest_id is not null order by id desc limit 1)")
                .update();

        assertThat(waitingSeconds()).isBetween(3_600.0, 3_660.0);
        service.anchorAll();
        assertThat(waitingSeconds()).isZero();
    }

    /** Adds a tree of a leaf that there is not. */
    private long tree(int number, boolean endsRound) {
        var root = CryptoHash.sha256(new byte[] {(byte) number});
        return service.bean(JdbcTrees.class).add(new Gathered(1, root, -number, -number), endsRound, Instant.now());
    }

    private JdbcClient jdbc() {
        return service.bean(JdbcClient.class);
    }

    private double waitingSeconds() {
        return service.bean(MeterRegistry.class)
                .get("provenance.unanchored.age.seconds")
                .gauge()
                .value();
    }

    private Inclusion forest(TaskId task) {
        return Objects.requireNonNull(service.proof(task).forest());
    }

    private void assertAllProven(List<TaskId> tasks) {
        assertThat(tasks).allSatisfy(each -> {
            var findings = service.check(each);
            assertThat(findings.isProven()).as("%s", findings).isTrue();
        });
    }
}
