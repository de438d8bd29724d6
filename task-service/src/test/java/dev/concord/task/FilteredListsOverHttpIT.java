package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementState;
import dev.concord.task.ReviewedWork.Submitted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks for the few tasks or projects in some state gets these, and nothing else. */
final class FilteredListsOverHttpIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());

    @Test
    void tasksInSomeStatesComePageByPage() {
        var work = ReviewedWork.withoutReviews(5);
        work.decide(0, 1, AgreementState.CONTESTED, ReviewedWork.YES, Submitted.of(ReviewedWork.YES));
        work.decide(1, 1, AgreementState.AGREED, ReviewedWork.YES, Submitted.of(ReviewedWork.YES));
        work.decide(3, 1, AgreementState.WITHDRAWN, null);
        work.decide(4, 1, AgreementState.CONTESTED, ReviewedWork.NO, Submitted.of(ReviewedWork.NO));
        var doubtful = work.path() + "/tasks?state=contested&state=withdrawn&limit=2";

        var first = work.vendor().get(doubtful);
        var rest = work.vendor().get(doubtful + "&after=" + first.at("/next"));

        assertThat(namesOf(first)).containsExactly("t0", "t3");
        assertThat(namesOf(rest)).containsExactly("t4");
        assertThat(rest.json().path("next").isNull()).isTrue();
        assertThat(namesOf(work.vendor().get(work.path() + "/tasks?state=open")))
                .containsExactly("t2");
    }

    @Test
    void projectsInSomeStatesComePageByPage() {
        var first = Samples.projectId();
        var draft = Samples.projectId();
        var last = Samples.projectId();
        List.of(first, draft, last).forEach(vendor::order);
        vendor.post("/v1/projects/" + first + "/open", "");
        vendor.post("/v1/projects/" + last + "/close", "");
        var begun = "/v1/projects?state=open&state=closing&limit=1";

        var page = vendor.get(begun);
        var next = vendor.get(begun + "&after=" + page.at("/next"));

        assertThat(idsOf(page)).containsExactly(first.toString());
        assertThat(idsOf(next)).containsExactly(last.toString());
        assertThat(idsOf(vendor.get("/v1/projects?state=draft"))).containsExactly(draft.toString());
    }

    /** What a project was made from is not known later; what it asks for is. */
    @Test
    void projectsOfSomeKindsComePageByPage() {
        var first = ofKind("\"choice\", \"classes\": [\"0\", \"1\"]", "dawid-skene");
        var boxes = ofKind("\"boxes\", \"classes\": [\"car\"]", "region-vote");
        var last = ofKind("\"choice\", \"classes\": [\"a\", \"b\"]", "dawid-skene");
        vendor.post("/v1/projects/" + last + "/open", "");

        var page = vendor.get("/v1/projects?kind=choice&limit=1");
        var next = vendor.get("/v1/projects?kind=choice&limit=1&after=" + page.at("/next"));

        assertThat(idsOf(page)).containsExactly(first);
        assertThat(idsOf(next)).containsExactly(last);
        assertThat(idsOf(vendor.get("/v1/projects?kind=boxes&kind=text"))).containsExactly(boxes);
        assertThat(idsOf(vendor.get("/v1/projects?kind=choice&kind=boxes&state=draft")))
                .containsExactly(first, boxes);
        assertThat(idsOf(vendor.get("/v1/projects?kind=scale"))).isEmpty();
        assertProblem(
                vendor.get("/v1/projects?kind=box"),
                400,
                "malformed-query",
                "kind: \"box\" (expected: one of choice, choices, scale, boxes, polygons, spans, transcript, preference, text)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contestd", "CONTESTED", ""})
    void aStateThatTasksHaveNotIsRefused(String state) {
        var project = Samples.projectId();
        vendor.order(project);

        assertProblem(
                vendor.get("/v1/projects/" + project + "/tasks?state=" + state),
                400,
                "malformed-query",
                "state: \"" + state + "\" (expected: one of waiting, open, agreed, contested, withdrawn)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=agreed", "state=open&state=agreed"})
    void aStateThatProjectsHaveNotIsRefused(String query) {
        assertProblem(
                vendor.get("/v1/projects?" + query),
                400,
                "malformed-query",
                "state: \"agreed\" (expected: one of draft, open, paused, closing, settled)");
    }

    private String ofKind(String kind, String method) {
        var id = Samples.projectId();
        var order = ServiceClient.orderOf(id)
                .replace("\"choice\", \"classes\": [\"0\", \"1\"]", kind)
                .replace("dawid-skene", method);
        assertThat(vendor.post("/v1/projects", order).status()).isEqualTo(201);
        return id.toString();
    }

    private static List<String> namesOf(Reply page) {
        return page.items().stream().map(task -> task.path("name").asString()).toList();
    }

    private static List<String> idsOf(Reply page) {
        return page.items().stream()
                .map(project -> project.path("id").asString())
                .toList();
    }
}
