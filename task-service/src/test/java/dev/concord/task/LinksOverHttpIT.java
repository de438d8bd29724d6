package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.link.SignatureCheck;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a task refers to in a bucket is linked for those who may see the task, as far as its vendor may refer to it. */
final class LinksOverHttpIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final ProjectId project = Samples.projectId();

    @Test
    void theVendorAndWhoeverWorksOnTheTaskGetLinks() {
        var vendor = ServiceClient.vendor(service, RunningTaskService.VENDOR_WITH_BUCKET);
        var links = taskOf(vendor, "{\"image\":\"s3://pictures/street/1.png\"}");
        var tasker = ServiceClient.tasker(service);

        var linked = vendor.get(links);

        assertThat(linked.status()).as("%s", linked).isEqualTo(200);
        assertThat(linked.at("/links/0/reference")).isEqualTo("s3://pictures/street/1.png");
        var url = URI.create(linked.at("/links/0/url"));
        assertThat(url.toString()).startsWith("https://store.example.org/pictures/street/1.png?");
        assertThat(SignatureCheck.isGenuine(url, "store.example.org", "a secret of the store"))
                .isTrue();
        assertProblem(tasker.get(links), 404, "task-not-found");
        vendor.post("/v1/projects/" + project + "/open", "");
        assertThat(tasker.get(links).at("/links/0/url")).isNotEmpty();
        assertProblem(ServiceClient.vendor(service, Samples.vendor()).get(links), 404, "task-not-found");
        assertProblem(ServiceClient.nobody(service).get(links), 401, "unauthenticated");
    }

    @Test
    void anotherVendorsBucketIsNotLinked() {
        var vendor = ServiceClient.vendor(service, stranger());

        var links = taskOf(vendor, "{\"image\":\"s3://pictures/street/1.png\"}");

        assertProblem(vendor.get(links), 409, "reference-not-allowed", "s3://pictures/street");
    }

    @Test
    void aTaskThatRefersToNothingHasNoLinks() {
        var vendor = ServiceClient.vendor(service, stranger());

        assertThat(vendor.get(taskOf(vendor, "{\"text\":\"see s3://pictures/1.png\"}"))
                        .text())
                .isEqualTo("{\"links\":[]}");
    }

    private static VendorId stranger() {
        return Samples.vendor();
    }

    private String taskOf(ServiceClient vendor, String data) {
        vendor.order(project);
        vendor.importTasks(project, "k", "application/x-ndjson", "{\"name\":\"a\",\"data\":" + data + "}");
        var task = vendor.get("/v1/projects/" + project + "/tasks").items().getFirst();
        return "/v1/tasks/" + task.path("id").asString() + "/links";
    }
}
