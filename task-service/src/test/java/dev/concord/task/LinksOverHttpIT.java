package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.ReviewedWork.Submitted;
import dev.concord.task.link.SignatureCheck;
import dev.concord.web.lease.LeaseTokens;
import dev.concord.web.lease.SignedLease;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a task refers to in a bucket is linked for those who may see the task, as far as its vendor may refer to it. */
final class LinksOverHttpIT {

    private static final String PICTURE = "{\"image\":\"s3://pictures/street/1.png\"}";
    private static final TaskerId ANN = new TaskerId(Samples.IDS.next());
    private static final TaskerId BOB = new TaskerId(Samples.IDS.next());
    private static final LeaseTokens SIGNED_HERE = new LeaseTokens(RunningTaskService.LEASE_SECRET);

    private final RunningTaskService service = RunningTaskService.get();
    private final ProjectId project = Samples.projectId();

    @Test
    void theTasksVendorGetsLinks() {
        var vendor = ServiceClient.vendor(service, RunningTaskService.VENDOR_WITH_BUCKET);
        var links = linksOf(taskOf(vendor, PICTURE));

        var linked = vendor.get(links);

        assertThat(linked.status()).as("%s", linked).isEqualTo(200);
        assertThat(linked.at("/links/0/reference")).isEqualTo("s3://pictures/street/1.png");
        var url = URI.create(linked.at("/links/0/url"));
        assertThat(url.toString()).startsWith("https://store.example.org/pictures/street/1.png?");
        assertThat(SignatureCheck.isGenuine(url, "store.example.org", "a secret of the store"))
                .isTrue();
        assertProblem(ServiceClient.vendor(service, Samples.vendor()).get(links), 404, "task-not-found");
        assertProblem(ServiceClient.nobody(service).get(links), 401, "unauthenticated");
    }

    @Test
    void aTaskerGetsLinksWhileTheyHoldTheTask() {
        var vendor = ServiceClient.vendor(service, RunningTaskService.VENDOR_WITH_BUCKET);
        var task = taskOf(vendor, PICTURE);
        var token = SIGNED_HERE.sign(leaseOf(task, ANN, inAMinute()));

        assertProblem(linksFor(ANN, task, token), 404, "task-not-found");
        vendor.post("/v1/projects/" + project + "/open", "");

        assertThat(linksFor(ANN, task, token).at("/links/0/url")).isNotEmpty();
    }

    @Test
    void whoeverKnowsATasksIdAndDoesNotHoldItGetsNone() {
        var vendor = ServiceClient.vendor(service, RunningTaskService.VENDOR_WITH_BUCKET);
        var task = taskOf(vendor, PICTURE);
        vendor.post("/v1/projects/" + project + "/open", "");
        var lease = leaseOf(task, ANN, inAMinute());
        var forged = new LeaseTokens("another secret, also of 32 or more").sign(lease);
        var ofAnotherTask = SIGNED_HERE.sign(leaseOf(new TaskId(Samples.IDS.next()), ANN, inAMinute()));
        var ended = SIGNED_HERE.sign(leaseOf(task, ANN, Instant.now().minusSeconds(1)));

        assertProblem(
                ServiceClient.tasker(service, ANN).get(linksOf(task)),
                404,
                "task-not-found",
                "live lease Lease-Token proves");
        assertProblem(linksFor(BOB, task, SIGNED_HERE.sign(lease)), 404, "task-not-found");
        for (var token : List.of("", "no token", forged, ofAnotherTask, ended)) {
            assertProblem(linksFor(ANN, task, token), 404, "task-not-found");
        }
    }

    @Test
    void whoseLabelWasJudgedGetsLinksUntilTheProjectIsSettled() {
        var work = ReviewedWork.of(1);
        var given = Submitted.of(ReviewedWork.YES);
        var links = linksOf(work.task(0));
        assertProblem(given.client().get(links), 404, "task-not-found");

        work.decide(0, 1, AgreementState.AGREED, ReviewedWork.YES, given);

        assertThat(given.client().get(links).status()).isEqualTo(200);
        assertProblem(ServiceClient.tasker(service, BOB).get(links), 404, "task-not-found");
        work.settle();
        assertProblem(given.client().get(links), 404, "task-not-found");
    }

    @Test
    void anotherVendorsBucketIsNotLinked() {
        var vendor = ServiceClient.vendor(service, stranger());

        var links = linksOf(taskOf(vendor, PICTURE));

        assertProblem(vendor.get(links), 409, "reference-not-allowed", "s3://pictures/street");
    }

    @Test
    void aTaskThatRefersToNothingHasNoLinks() {
        var vendor = ServiceClient.vendor(service, stranger());

        assertThat(vendor.get(linksOf(taskOf(vendor, "{\"text\":\"see s3://pictures/1.png\"}")))
                        .text())
                .isEqualTo("{\"links\":[]}");
    }

    private static VendorId stranger() {
        return Samples.vendor();
    }

    private static Instant inAMinute() {
        return Instant.now().plusSeconds(60);
    }

    private SignedLease leaseOf(TaskId task, TaskerId tasker, Instant expiresAt) {
        return new SignedLease(new SubmissionId(Samples.IDS.next()), task, project, tasker, expiresAt);
    }

    private Reply linksFor(TaskerId tasker, TaskId task, String token) {
        var client = ServiceClient.tasker(service, tasker);
        return client.send(client.request(linksOf(task)).header("Lease-Token", token));
    }

    private static String linksOf(TaskId task) {
        return "/v1/tasks/" + task + "/links";
    }

    private TaskId taskOf(ServiceClient vendor, String data) {
        vendor.order(project);
        vendor.importTasks(project, "k", "application/x-ndjson", "{\"name\":\"a\",\"data\":" + data + "}");
        var task = vendor.get("/v1/projects/" + project + "/tasks").items().getFirst();
        return TaskId.parse(task.path("id").asString());
    }
}
