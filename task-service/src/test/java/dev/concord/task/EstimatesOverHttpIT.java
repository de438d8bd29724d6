package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a vendor is told of a project's cost before it opens; a label costs 10 + 1, and a task has 2 to 3. */
final class EstimatesOverHttpIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ProjectId project = Samples.projectId();
    private final String path = "/v1/projects/" + project;

    EstimatesOverHttpIT() {
        vendor.order(project);
    }

    @Test
    void aProjectIsEstimatedForTheTasksThatItHas() {
        assertThat(estimate("").at("/atMost/total")).isEqualTo("0");
        var line = "{\"name\": \"%s\", \"data\": {}}\n";
        vendor.importTasks(project, "first", "application/x-ndjson", line.formatted("a") + line.formatted("b"));

        var estimate = estimate("");

        assertThat(estimate.at("/asset")).isEqualTo("NEAR");
        assertThat(estimate.at("/tasks")).isEqualTo("2");
        assertThat(estimate.at("/atLeast/labels")).isEqualTo("4");
        assertThat(estimate.at("/atLeast/rewards")).isEqualTo("40");
        assertThat(estimate.at("/atLeast/fee")).isEqualTo("4");
        assertThat(estimate.at("/expected/labels")).as("4.6 rounded up").isEqualTo("5");
        assertThat(estimate.at("/atMost/total")).isEqualTo("66");
        assertThat(estimate.at("/funded")).isEqualTo("0");
        assertThat(estimate.at("/missing")).isEqualTo("66");
        assertThat(estimate.json().at("/missing").isString()).isTrue();
    }

    @Test
    void aProjectIsEstimatedForAsManyTasksAsItMightHave() {
        var estimate = estimate("?tasks=10000000&doubtPermille=0");

        assertThat(estimate.at("/tasks")).isEqualTo("10000000");
        assertThat(estimate.json().at("/expected")).isEqualTo(estimate.json().at("/atLeast"));
        assertThat(estimate.at("/missing")).isEqualTo("330000000");
    }

    @ParameterizedTest
    @CsvSource({
        "tasks, 0, 1..10000000",
        "tasks, 10000001, 1..10000000",
        "tasks, -1, 1..10000000",
        "tasks, 99999999999, 1..10000000",
        "tasks, many, 1..10000000",
        "doubtPermille, 1001, 0..1000",
        "doubtPermille, 0.3, 0..1000"
    })
    void whatCannotBeIsRefused(String parameter, String value, String expected) {
        assertProblem(
                vendor.get(path + "/estimate?" + parameter + "=" + value),
                400,
                "estimate-out-of-range",
                "%s: \"%s\" (expected: %s)".formatted(parameter, value, expected));
    }

    @Test
    void onlyItsVendorIsTold() {
        assertProblem(
                ServiceClient.vendor(service, Samples.vendor()).get(path + "/estimate"), 404, "project-not-found");
        assertProblem(ServiceClient.tasker(service).get(path + "/estimate"), 403, "forbidden");
    }

    private Reply estimate(String query) {
        var reply = vendor.get(path + "/estimate" + query);
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        return reply;
    }
}
