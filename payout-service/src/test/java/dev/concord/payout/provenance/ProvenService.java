package dev.concord.payout.provenance;

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
import dev.concord.near.provenance.CheckProof;
import dev.concord.near.provenance.Findings;
import dev.concord.near.provenance.NearAnchorChain;
import dev.concord.near.provenance.Proof;
import dev.concord.near.provenance.ProofJson;
import dev.concord.near.transaction.Action;
import dev.concord.payout.CallerClient.Answer;
import dev.concord.payout.OnChain;
import dev.concord.payout.RunningPayoutService;
import dev.concord.payout.Samples;
import dev.concord.web.Caller.VendorCaller;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A service with an account for roots and one vendor's project; its steps are taken by hand, and an interval is over at once. */
record ProvenService(RunningPayoutService running, VendorId vendor, ProjectId project) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final int TREE_LEAVES = 10;
    static final AccountId ROOTS = new AccountId("roots.bank.localnet");

    private static final SecretKey KEY = SecretKey.random(new SplittableRandom());

    static ProvenService start(Path directory) throws IOException {
        var keyFile = Files.writeString(directory.resolve("roots-key"), KEY.reveal() + "\n");
        var running = RunningPayoutService.start(
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
        running.bank()
                .execute(
                        ROOTS,
                        new Action.CreateAccount(),
                        new Action.Transfer(NearAmount.ofNear("10")),
                        Action.AddKey.fullAccess(KEY.publicKey()));
        var service = new ProvenService(running, Samples.vendor(), Samples.project());
        running.publish(Samples.opened(service.project, service.vendor));
        await().atMost(PATIENCE)
                .until(() -> running.client(new VendorCaller(service.vendor))
                                .get("/v1/projects/" + service.project + "/statement")
                                .status()
                        == 200);
        running.awaitOpenChain(PATIENCE);
        return service;
    }

    <T> T bean(Class<T> type) {
        return running.bean(type);
    }

    LabelAgreed agreed() {
        var submission =
                new JudgedSubmission(Samples.submission(), Samples.tasker(), new Choice("ship"), 1, true, Map.of());
        return new LabelAgreed(
                new TaskId(Samples.IDS.next()),
                project,
                "image-1",
                AgreementState.AGREED,
                new Choice("ship"),
                0.97,
                Revision.FIRST,
                DecisionMethod.MAJORITY,
                1,
                Map.of(),
                List.of(submission));
    }

    /** Has so many tasks agreed and gathered, and what waits chosen if it may be. */
    List<TaskId> gathered(int count) {
        var agreed = Stream.generate(this::agreed).limit(count).toList();
        bean(JdbcLeaves.class).add(agreed);
        gather();
        return agreed.stream().map(LabelAgreed::taskId).toList();
    }

    void gather() {
        bean(ProvenanceSchedule.class).gather();
    }

    void anchorAll() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            bean(ProvenanceSchedule.class).anchor();
            return bean(JdbcTrees.class).oldestWaiting().isEmpty();
        });
    }

    /** Anchors what other tests have left. */
    void settle() {
        anchorAll();
        gather();
        anchorAll();
    }

    AnchorAccount account() {
        return bean(ProvenanceSettings.class).account().orElseThrow();
    }

    OnChain roots() {
        return new OnChain(running.rpc(), ROOTS, KEY);
    }

    Answer ask(TaskId task) {
        return asVendor(task + "/proof");
    }

    Answer asVendor(String path) {
        return running.client(new VendorCaller(vendor)).get("/v1/tasks/" + path);
    }

    Proof proof(TaskId task) {
        return read(ask(task).body().toString());
    }

    Findings check(TaskId task) {
        return check(ask(task).body().toString());
    }

    /** Checks a file with nothing but a node. */
    Findings check(String file) {
        return new CheckProof(new NearAnchorChain(running.rpc()), Optional.of(ROOTS)).check(read(file));
    }

    private static Proof read(String file) {
        return ProofJson.read(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Counts the keys that stand on the account for roots, its own among them. */
    int keysOnChain() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(running.node().node().uri())
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"jsonrpc": "2.0", "id": 1, "method": "query", "params":
                            {"request_type": "view_access_key_list", "account_id": "%s", "finality": "final"}}
                        """.formatted(ROOTS)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(question, HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .required("result")
                    .required("keys")
                    .size();
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
