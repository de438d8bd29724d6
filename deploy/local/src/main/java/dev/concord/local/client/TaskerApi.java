package dev.concord.local.client;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.money.NearAmount;
import java.util.List;
import java.util.Map;

/** What a tasker does. */
public final class TaskerApi {

    private final Http http;
    private final Credential credential;

    TaskerApi(Http http, Credential credential) {
        this.http = http;
        this.credential = credential;
    }

    public Accounts accounts() {
        return new Accounts(http, credential);
    }

    /** Leases the next tasks of a project, whichever they are. */
    public Leases leaseNext(ProjectId project, int count) throws InterruptedException {
        return lease(Map.of("projectId", project.toString(), "count", count));
    }

    /** Leases tasks by name; a task that the tasker holds already comes back with the same lease. */
    public Leases lease(ProjectId project, List<String> tasks) throws InterruptedException {
        return lease(Map.of("projectId", project.toString(), "tasks", tasks));
    }

    /** Gives the label for a leased task. */
    public LabelOutcome label(Assignment assignment, Label label) throws InterruptedException {
        var reply = http.put(
                credential, "/v1/assignments/" + assignment.id() + "/label", new GivenLabel(assignment.token(), label));
        return LabelOutcome.of(reply);
    }

    /** Returns what has reached the tasker's account. */
    public NearAmount paid() throws InterruptedException {
        var earnings = http.get(credential, "/v1/earnings").body(200);
        return NearAmount.parse(earnings.required("paid").asString());
    }

    /** A project that is not open, or not open yet, leases nothing; the caller decides whether to wait. */
    private Leases lease(Map<String, Object> request) throws InterruptedException {
        var reply = http.post(credential, "/v1/assignments", request);
        return reply.isOneOf(404, 409) ? Leases.NONE : reply.body(Leases.class, 200, 201);
    }

    /** The body that gives a label; declared as one, because in a map it would lose its kind. */
    private record GivenLabel(String token, Label label) {}
}
