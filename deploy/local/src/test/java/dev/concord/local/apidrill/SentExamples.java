package dev.concord.local.apidrill;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.OrderProject;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.NewProject;
import dev.concord.local.platform.RunState;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every example of a body that the description has, with ids and secrets that there are: each must be taken, or be refused for
 * what no example can have, as is declared here. A new example is sent as well, or asked for here.
 */
public final class SentExamples {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LEASES = 5;

    private static final String UNKNOWN_TRANSFER = "9FtHUFBQsZ2MG77K3x3MJ9wjX3UT8zE1TczCrhZEcG8U";

    private static final String UNSIGNED = "an example can be read, but not be signed for a nonce that was drawn";
    private static final String NO_PROVIDER =
            "no provider of identities runs here; ProviderSignInIT of the gateway signs in by one";

    /** What is refused here, by which code, and why. */
    private static final Map<String, Refusal> REFUSED = Map.of(
            "POST /v1/sessions/wallet", new Refusal("challenge-refused", UNSIGNED),
            "POST /v1/accounts", new Refusal("signature-refused", UNSIGNED),
            "PUT /v1/accounts/change", new Refusal("signature-refused", UNSIGNED),
            "POST /v1/sessions/provider", new Refusal("provider-refused", NO_PROVIDER),
            "POST /v1/identities", new Refusal("provider-refused", NO_PROVIDER),
            "POST /v1/password/resets/completion",
                    new Refusal("reset-not-found", "the code is mailed; PasswordSignInIT of the gateway takes one"),
            "POST /v1/deposits", new Refusal("unknown-transaction", "nobody has sent that transfer"),
            "POST /v1/operator/suspense/{transactionHash}/assignment",
                    new Refusal("not-in-suspense", "nobody has sent that transfer"));

    private final ConcordClient client;
    private final ApiDescription description;
    private final ExampleCalls calls;
    private final Ids ids;
    private final Caller vendor;
    private final Caller tasker;
    private final TaskerId taskerId;
    private final Caller paidTasker;
    private final Caller newcomer;
    private final Caller operator;
    private final Caller nobody = Caller.stranger("nobody", "", "");
    private final List<String> faults = new ArrayList<>();

    private SentExamples(RunState platform, ConcordClient client, Sender sender, Ids ids) throws InterruptedException {
        this.client = client;
        this.description = new ApiDescription(client.description());
        this.calls = new ExampleCalls(description, sender);
        this.ids = ids;
        this.vendor = Caller.vendor("the vendor", platform.vendorKey());
        this.taskerId = new TaskerId(ids.next());
        this.tasker = Caller.tasker("the tasker", client.registerTasker(taskerId, false));
        this.paidTasker = Caller.tasker("a tasker with an account", platform.taskerToken());
        this.newcomer = Caller.tasker("a newcomer", client.registerTasker(new TaskerId(ids.next()), false));
        this.operator = Caller.operator(platform.operatorToken());
    }

    private record Refusal(String code, String reason) {}

    /** Returns which examples were not taken, or not sent. */
    public static List<String> faults(RunState platform) throws InterruptedException {
        var random = new SecureRandom();
        var gateway = URI.create(platform.gateway());
        try (var client = new ConcordClient(gateway, random);
                var sender = new Sender(gateway)) {
            return new SentExamples(platform, client, sender, new TimeOrderedIds(Clock.systemUTC(), random)).faults();
        }
    }

    private List<String> faults() throws InterruptedException {
        var made = new HashMap<>(
                new MakeBelongings(client, calls, ids, vendor, tasker).make().all());
        made.put("taskerId", taskerId.toString());
        made.put("transactionHash", UNKNOWN_TRANSFER);
        order();
        label();
        acceptInvitation();
        for (var operation : description.operations()) {
            for (var type : operation.bodies().propertyNames()) {
                if (DrawBody.example(operation.bodies().required(type)).isPresent()
                        && !calls.isTaken(operation, type)) {
                    send(operation, type, made);
                }
            }
        }
        return List.copyOf(faults);
    }

    /** A project and its tasks as the examples have them. */
    private void order() throws InterruptedException {
        var values = new HashMap<String, String>();
        var project = ids.next().toString();
        values.put("id", project);
        values.put("projectId", project);
        values.put("If-Match", "*");
        send("POST /v1/projects", "application/json", values);
        send("PATCH /v1/projects/{id}", "application/json", values);
        var imports = calls.operation("POST /v1/projects/{id}/tasks");
        for (var type : imports.bodies().propertyNames()) {
            if (DrawBody.example(imports.bodies().required(type)).isPresent()) {
                values.put("Idempotency-Key", type);
                send(imports, type, values);
            }
        }
    }

    /** Each of the leases that come by the example is used in one way. */
    private void label() throws InterruptedException {
        var project = new ProjectId(ids.next());
        var owner = client.asVendor(vendor.value());
        new OrderProject(owner, ids).funded(handedOut(project), NearAmount.ofNear("1"));
        owner.importTasks(project, "first", lines());
        owner.open(project);
        var leases = leases(project);
        for (var use : List.of(
                "PUT /v1/assignments/{id}/label",
                "POST /v1/assignments/{id}/skip",
                "POST /v1/assignments/{id}/report",
                "POST /v1/submissions")) {
            var lease = leases.remove();
            var values = Map.of(
                    "assignmentId", lease.required("id").asString(),
                    "token", lease.required("token").asString());
            send(use, "application/json", values);
        }
    }

    private static NewProject handedOut(ProjectId id) {
        return new NewProject(
                id,
                "Ships",
                "Is there a ship?",
                new ChoiceKind(List.of("ship", "no")),
                new Policy(new Overlap(1, 1), 0.6, DecisionMethod.MAJORITY, false, 600, null, new Review(0)),
                NearAmount.ofNear("0.001"),
                RewardRule.EVERY_ACCEPTED_LABEL);
    }

    private static String lines() {
        return IntStream.range(0, LEASES)
                .mapToObj("{\"name\":\"image-%d\",\"data\":{\"url\":\"https://example.org/1.jpg\"}}\n"::formatted)
                .collect(Collectors.joining());
    }

    private Queue<JsonNode> leases(ProjectId project) throws InterruptedException {
        var leases = new ArrayDeque<JsonNode>();
        Waiting.until("all tasks are leased", PATIENCE, PAUSE, () -> {
            var answer = calls.call("POST /v1/assignments", tasker, Map.of("projectId", project.toString()));
            if (answer.isSuccess()) {
                JSON.readTree(answer.text()).required("assignments").forEach(leases::add);
            }
            return leases.size() >= LEASES;
        });
        return leases;
    }

    private void acceptInvitation() throws InterruptedException {
        var member = ids.next().toString();
        var invited = calls.succeed("POST /v1/members", vendor, Map.of("id", member));
        var values = Map.of(
                "code", invited.required("invitation").asString(), "signInName", "ada-" + member + "@vision.example");
        send("POST /v1/invitations/acceptance", "application/json", values);
    }

    private void send(String operation, String type, Map<String, String> values) throws InterruptedException {
        send(calls.operation(operation), type, values);
    }

    private void send(Operation operation, String type, Map<String, String> values) throws InterruptedException {
        var filled = new HashMap<>(values);
        filled.putIfAbsent("id", ids.next().toString());
        var answer = calls.call(operation, type, caller(operation), filled);
        var refusal = REFUSED.get(operation.name());
        var code = answer.isJson() ? JSON.readTree(answer.text()).path("code").asString("") : "";
        var isAsDeclared = refusal == null ? answer.isSuccess() : refusal.code().equals(code);
        if (!isAsDeclared) {
            faults.add("%s with the example of %s: %d %s (expected: %s)"
                    .formatted(
                            operation.name(),
                            type,
                            answer.status(),
                            answer.text(),
                            refusal == null ? "a success" : refusal.code() + ", as " + refusal.reason()));
        }
    }

    /** An account is changed by who has one, and a sign-in is added by a token that no sign-in stands behind yet. */
    private Caller caller(Operation operation) {
        return switch (operation.name()) {
            case "PUT /v1/accounts/change" -> paidTasker;
            case "POST /v1/identities" -> newcomer;
            default -> firstOf(operation.callers());
        };
    }

    private Caller firstOf(List<String> schemes) {
        return Stream.of(vendor, tasker, operator)
                .filter(each -> schemes.contains(each.scheme()))
                .findFirst()
                .orElse(nobody);
    }
}
