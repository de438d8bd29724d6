package dev.concord.local.apidrill;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.OrderProject;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.Leases;
import dev.concord.local.client.NewProject;
import dev.concord.local.client.TaskerApi;
import dev.concord.local.client.VendorApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes one of everything that the API knows, in the way its owners would. */
final class MakeBelongings {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LEASE_SECONDS = 3_600;
    private static final String LINES = """
            {"name":"image-0","data":{"url":"https://example.org/0.jpg"}}
            {"name":"image-1","data":{"url":"https://example.org/1.jpg"}}
            """;
    private static final String RULING = "POST /v1/projects/{id}/tasks/{taskId}/review";

    /** Of one pixel; what follows makes it one that nobody else has. */
    private static final String GIF = "GIF89a\1\0\1\0\0\0\0";

    private final ConcordClient client;
    private final ExampleCalls calls;
    private final Ids ids;
    private final Caller owner;
    private final Caller tasker;
    private final VendorApi vendor;
    private final Map<String, String> made = new HashMap<>();

    MakeBelongings(ConcordClient client, ExampleCalls calls, Ids ids, Caller owner, Caller tasker) {
        this.client = client;
        this.calls = calls;
        this.ids = ids;
        this.owner = owner;
        this.tasker = tasker;
        this.vendor = client.asVendor(owner.value());
    }

    Belongings make() throws InterruptedException {
        made.put("If-Match", "*");
        made.put("Idempotency-Key", "first");
        orderProject();
        label();
        objectToARuling();
        made.put("importId", at(owner, "GET /v1/projects/{id}/imports", "/items/0/importId"));
        refine();
        made.put("withdrawalId", withdrawal());
        letPeopleIn();
        subscribe();
        calls.succeed("POST /v1/uploads", owner, Map.of("Upload-Length", "100"));
        made.put("uploadId", at(owner, "GET /v1/uploads", "/items/0/id"));
        return new Belongings(made, draft());
    }

    static NewProject order(ProjectId id) {
        return new NewProject(
                id,
                "Ships",
                "Is there a ship?",
                new ChoiceKind(List.of("ship", "no")),
                new Policy(
                        new Overlap(1, 1),
                        0.6,
                        DecisionMethod.DAWID_SKENE,
                        true,
                        LEASE_SECONDS,
                        null,
                        new Review(LEASE_SECONDS)),
                NearAmount.ofNear("0.001"),
                RewardRule.EVERY_ACCEPTED_LABEL);
    }

    private void orderProject() throws InterruptedException {
        var project = new ProjectId(ids.next());
        made.put("projectId", project.toString());
        new OrderProject(vendor, ids).funded(order(project), NearAmount.ofNear("1"));
        vendor.importTasks(project, "first", LINES);
        vendor.open(project);
    }

    /** One of two leases is used; the other one stays. */
    private void label() throws InterruptedException {
        var labeller = client.asTasker(tasker.value().replace("Bearer ", ""));
        var leases = new ArrayList<>(leases(labeller).assignments());
        var used = leases.removeFirst();
        labeller.label(used, new Choice("ship"));
        made.put("submissionId", used.id().toString());
        made.put("assignmentId", leases.getFirst().id().toString());
        made.put("token", leases.getFirst().token());
        var tasks = calls.succeed("GET /v1/projects/{id}/tasks", owner, made).required("items");
        var labelled = tasks.valueStream()
                .filter(task -> task.required("name").asString().equals(used.task()))
                .findFirst()
                .orElseThrow();
        made.put("taskId", labelled.required("id").asString());
    }

    private Leases leases(TaskerApi labeller) throws InterruptedException {
        var project = ProjectId.parse(made.getOrDefault("projectId", ""));
        var leases = new ArrayList<Leases>();
        Waiting.until("both tasks are leased", PATIENCE, PAUSE, () -> {
            leases.add(labeller.lease(project, List.of("image-0", "image-1")));
            return leases.getLast().assignments().size() == 2;
        });
        return leases.getLast();
    }

    /** The example of a ruling is another label than the tasker's, who can appeal then. */
    private void objectToARuling() throws InterruptedException {
        Waiting.until(
                "the task can be ruled on",
                PATIENCE,
                PAUSE,
                () -> calls.call(RULING, owner, made).isSuccess());
        Waiting.until(
                "the tasker can appeal",
                PATIENCE,
                PAUSE,
                () -> calls.call("POST /v1/submissions/{id}/appeal", tasker, made)
                        .isSuccess());
    }

    /** Of a project's quality nothing is known before; a refinement that began before the label was counted tells nothing. */
    private void refine() throws InterruptedException {
        Waiting.until("the project's quality is known", PATIENCE, PAUSE, () -> {
            made.put("refinementId", at(owner, "POST /v1/projects/{id}/refine", "/refinementId"));
            return calls.call("GET /v1/projects/{id}/quality", owner, made).isSuccess();
        });
    }

    private String withdrawal() throws InterruptedException {
        var values = Map.of(
                "account", at(owner, "GET /v1/accounts", "/accounts/0/accountId"),
                "Idempotency-Key", ids.next().toString());
        return calls.succeed("POST /v1/balance/withdrawals", owner, values)
                .requiredAt("/id")
                .asString();
    }

    private void letPeopleIn() throws InterruptedException {
        var member = ids.next();
        calls.succeed("POST /v1/members", owner, Map.of("id", member.toString()));
        made.put("memberId", member.toString());
        var key = ids.next();
        vendor.issueKey(key, List.of("read"));
        made.put("keyId", key.toString());
        var signIn = Map.of("signInName", "ada-" + key + "@vision.example");
        calls.succeed("PUT /v1/password", tasker, signIn);
        calls.succeed("POST /v1/sessions", Caller.stranger("ada", "", ""), signIn);
        made.put("sessionId", at(tasker, "GET /v1/sessions", "/items/0/id"));
    }

    /** Nobody listens where the events go. */
    private void subscribe() throws InterruptedException {
        var webhook = ids.next().toString();
        calls.succeed("POST /v1/webhooks", owner, Map.of("id", webhook, "url", "http://127.0.0.1:9/"));
        made.put("webhookId", webhook);
        made.put("deliveryId", at(owner, "POST /v1/webhooks/{id}/test", "/id"));
    }

    private Map<String, String> draft() throws InterruptedException {
        var project = new ProjectId(ids.next());
        vendor.create(order(project));
        vendor.importTasks(project, "first", LINES);
        var inDraft = Map.of("projectId", project.toString(), "bytes", GIF + project);
        var tasks = calls.succeed("GET /v1/projects/{id}/tasks", owner, inDraft);
        var medium = calls.succeed("POST /v1/projects/{id}/media", owner, inDraft);
        return Map.of(
                "openId",
                project.toString(),
                "taskId",
                tasks.requiredAt("/items/0/id").asString(),
                "hash",
                medium.requiredAt("/media").asString().replace("media:", ""));
    }

    private String at(Caller caller, String operation, String place) throws InterruptedException {
        return calls.succeed(operation, caller, made).requiredAt(place).asString();
    }
}
