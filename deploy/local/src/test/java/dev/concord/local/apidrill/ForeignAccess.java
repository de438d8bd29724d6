package dev.concord.local.apidrill;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.platform.RunState;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries every operation that names an object on objects of somebody else, and then on objects that there are not: the answers must
 * be the same. The operations are the description's, so that a new one is tried, and a new kind of object is asked for here.
 */
public final class ForeignAccess {

    /** What stands in the path is nobody's, or cannot be made here. */
    private static final Set<String> LEFT_OUT = Set.of(
            // Templates are ours, for all to read.
            "GET /v1/templates/{name}",
            // No provider of identities runs here; ProviderSignInIT of the gateway tries it.
            "DELETE /v1/identities/{id}");

    /** The tasker sees as little of a draft as others. */
    private static final Set<String> SHOWN_TO_NOBODY = Set.of("GET /v1/projects/open/{id}");

    private static final String OPERATORS = "operatorToken";

    private final ConcordClient client;
    private final ExampleCalls calls;
    private final List<Operation> operations;
    private final Ids ids;
    private final RunState platform;

    private ForeignAccess(RunState platform, ConcordClient client, Sender sender, ApiDescription description, Ids ids) {
        this.platform = platform;
        this.client = client;
        this.calls = new ExampleCalls(description, sender);
        this.operations = description.operations().stream()
                .filter(ForeignAccess::namesWhatIsSomebodys)
                // What has been deleted by its owner is not there for the operations behind.
                .sorted(Comparator.comparing(operation -> operation.method().equals("DELETE")))
                .toList();
        this.ids = ids;
    }

    /** Returns what was answered to somebody whom it does not concern, and what could not be tried. */
    public static List<String> faults(RunState platform) throws InterruptedException {
        var random = new SecureRandom();
        var gateway = URI.create(platform.gateway());
        try (var client = new ConcordClient(gateway, random);
                var sender = new Sender(gateway)) {
            var ids = new TimeOrderedIds(Clock.systemUTC(), random);
            var description = new ApiDescription(client.description());
            return new ForeignAccess(platform, client, sender, description, ids).faults();
        }
    }

    /** Whoever has no credential has nothing, and an operator is meant to see everybody's. */
    static boolean namesWhatIsSomebodys(Operation operation) {
        return !operation.variables().isEmpty()
                && operation.callers().stream().anyMatch(scheme -> !scheme.equals(OPERATORS))
                && !LEFT_OUT.contains(operation.name());
    }

    private List<String> faults() throws InterruptedException {
        var owners = List.of(Caller.vendor("the vendor", platform.vendorKey()), newTasker("the tasker"));
        var belongings = new MakeBelongings(client, calls, ids, owners.getFirst(), owners.getLast()).make();
        var strangers = List.of(newVendor(), new Stranger(newTasker("another tasker"), Map.of()));
        var faults = new ArrayList<String>();
        for (var operation : operations) {
            var missing = belongings.missing(operation);
            if (missing.isEmpty()) {
                faults.addAll(trespasses(operation, belongings.askedForBy(operation), strangers));
            } else {
                faults.add("%s: %s (expected: MakeBelongings makes one)".formatted(operation.name(), missing));
            }
        }
        for (var operation : operations) {
            if (belongings.missing(operation).isEmpty() && !SHOWN_TO_NOBODY.contains(operation.name())) {
                faults.addAll(withheld(operation, belongings.askedForBy(operation), owners));
            }
        }
        return faults;
    }

    private List<String> trespasses(Operation operation, Map<String, String> values, List<Stranger> strangers)
            throws InterruptedException {
        var fitting = strangers.stream()
                .filter(stranger ->
                        operation.callers().contains(stranger.caller().scheme()))
                .toList();
        if (fitting.isEmpty()) {
            return List.of("%s: for %s (expected: one whom there is a stranger of)"
                    .formatted(operation.name(), operation.callers()));
        }
        var faults = new ArrayList<String>();
        for (var stranger : fitting) {
            faults.addAll(tried(operation, stranger, values));
            if (operation.variables().size() > 1) {
                faults.addAll(triedWithin(operation, stranger, values));
            }
        }
        return faults;
    }

    /** Asks for what others have as if it stood in something of the stranger's. */
    private List<String> triedWithin(Operation operation, Stranger stranger, Map<String, String> values)
            throws InterruptedException {
        var outer = operation.variables().getFirst();
        if (!stranger.own().containsKey(outer)) {
            return List.of("%s: %s (expected: %s has one too)".formatted(operation.name(), outer, stranger.caller()));
        }
        var mixed = new HashMap<>(values);
        mixed.putAll(stranger.own());
        return tried(operation, stranger, mixed);
    }

    /** Asks for what others have, and for something that is not there. */
    private List<String> tried(Operation operation, Stranger stranger, Map<String, String> values)
            throws InterruptedException {
        var none = new HashMap<>(values);
        operation.variables().stream()
                .filter(variable -> !stranger.own().containsValue(values.get(variable)))
                .forEach(variable -> none.put(variable, someOther(variable)));
        var reply = new ForeignReply(
                calls.call(operation, stranger.caller(), values), calls.call(operation, stranger.caller(), none));
        return reply.fault().map(fault -> "%s as %s: %s".formatted(operation.name(), stranger.caller(), fault)).stream()
                .toList();
    }

    /** Where its owner gets no further either, a stranger's refusal tells nothing. */
    private List<String> withheld(Operation operation, Map<String, String> values, List<Caller> owners)
            throws InterruptedException {
        var answers = new ArrayList<String>();
        for (var owner : owners) {
            if (operation.callers().contains(owner.scheme())) {
                var answer = calls.call(operation, owner, values);
                if (!ForeignReply.isRefused(answer)) {
                    return List.of();
                }
                answers.add(answer.text());
            }
        }
        return List.of("%s: %s (expected: its owner is told more)".formatted(operation.name(), answers));
    }

    private String someOther(String variable) {
        var id = ids.next().toString();
        return variable.equals("hash") ? id.replace("-", "").repeat(2) : id;
    }

    private Caller newTasker(String name) throws InterruptedException {
        return Caller.tasker(name, client.registerTasker(new TaskerId(ids.next()), false));
    }

    private Stranger newVendor() throws InterruptedException {
        var key = client.asOperator(platform.operatorToken()).createVendor("Another vendor");
        var project = new ProjectId(ids.next());
        var webhook = ids.next().toString();
        var caller = Caller.vendor("another vendor", key);
        client.asVendor(key).create(MakeBelongings.order(project));
        calls.succeed("POST /v1/webhooks", caller, Map.of("id", webhook, "url", "http://127.0.0.1:9/"));
        return new Stranger(caller, Map.of("projectId", project.toString(), "webhookId", webhook));
    }

    /** Somebody else, and what is theirs of that in which other things are. */
    private record Stranger(Caller caller, Map<String, String> own) {}
}
