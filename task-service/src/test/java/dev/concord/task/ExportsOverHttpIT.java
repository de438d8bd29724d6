package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.ReviewedWork.Submitted;
import dev.concord.task.export.Agreements;
import dev.concord.task.export.Agreements.Wanted;
import dev.concord.task.export.Selection;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements as files: those that were asked for, all of them or an error. */
final class ExportsOverHttpIT {

    private static final String BOXES = "\"boxes\", \"classes\": [\"car\", \"bus\"]";
    private static final String CAR =
            "{\"kind\":\"boxes\",\"boxes\":[{\"class\":\"car\",\"x\":1,\"y\":1,\"width\":2,\"height\":2}]}";
    private static final String NOTHING = "{\"kind\":\"boxes\",\"boxes\":[]}";

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ProjectId project = Samples.projectId();

    @Test
    void whatWasDecidedComesWithItsSubmissions() {
        var work = ReviewedWork.withoutReviews(2);
        var yes = Submitted.of(ReviewedWork.YES);
        var no = Submitted.of(ReviewedWork.NO);
        work.decide(0, 1, AgreementState.CONTESTED, ReviewedWork.NO, yes, no);
        work.decide(0, 2, AgreementState.AGREED, ReviewedWork.YES, yes, no);

        var plain = work.vendor().get(work.path() + "/export").lines();
        var full = work.vendor()
                .get(work.path() + "/export?format=jsonl&submissions=true")
                .lines();

        assertThat(plain).hasSize(1);
        var line = plain.getFirst();
        assertThat(line.path("task").asString()).isEqualTo("t0");
        assertThat(line.path("state").asString()).isEqualTo("agreed");
        assertThat(line.at("/label/value").asString()).isEqualTo("1");
        assertThat(line.at("/revision/number").asInt()).isEqualTo(2);
        assertThat(line.path("method").asString()).isEqualTo("dawid-skene");
        assertThat(line.path("labels").asInt()).isEqualTo(2);
        assertThat(line.path("decidedAt").asString()).endsWith("Z");
        assertThat(line.has("submissions")).isFalse();
        assertThat(full.getFirst()
                        .path("submissions")
                        .valueStream()
                        .map(each -> "%s %s %s %s"
                                .formatted(
                                        each.path("submissionId").asString(),
                                        each.at("/label/value").asString(),
                                        each.path("weight"),
                                        each.path("agrees"))))
                .containsExactly(yes.id() + " 1 0.5 true", no.id() + " 0 0.5 false");
    }

    @Test
    void filtersSelectWhatFitsAllOfThem() {
        order(BOXES, 4);
        decide("t0", "agreed", CAR, 0.9, 1, "2026-11-01T00:00:00Z");
        decide("t1", "contested", CAR, 0.5, 1, "2026-11-02T00:00:00Z");
        decide("t2", "agreed", NOTHING, 0.7, 3, "2026-11-03T00:00:00Z");

        assertThat(selected("")).containsExactly("t0", "t1", "t2");
        assertThat(selected("&minConfidence=0.7")).containsExactly("t0", "t2");
        assertThat(selected("&minRevision=2")).containsExactly("t2");
        assertThat(selected("&state=contested")).containsExactly("t1");
        assertThat(selected("&class=car")).containsExactly("t0", "t1");
        assertThat(selected("&class=bus")).isEmpty();
        assertThat(selected("&since=2026-11-02T00:00:00Z")).containsExactly("t1", "t2");
        assertThat(selected("&until=2026-11-02T00:00:00Z")).containsExactly("t0");
        assertThat(selected("&class=car&minConfidence=0.7&state=agreed")).containsExactly("t0");
    }

    @Test
    void eachFormatOfAKindIsAFile() throws IOException, InterruptedException {
        order(BOXES, 1);
        decide("t0", "agreed", CAR, 0.9, 1, "2026-11-01T00:00:00Z");

        for (var format : List.of("coco", "csv", "cvat", "jsonl", "label-studio", "parquet", "voc", "yolo")) {
            var request = vendor.request(path() + "/export?format=" + format).build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, BodyHandlers.ofByteArray());

                assertThat(answer.statusCode()).as(format).isEqualTo(200);
                assertThat(answer.body()).as(format).isNotEmpty();
                assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                        .as(format)
                        .matches("attachment; filename=\"Same-product(\\.[a-z-]+)?\\.[a-z]+\"");
            }
        }
    }

    @Test
    void whatIsExportedIsKnownToTheProjectThatImportsIt() {
        order(BOXES, 2);
        decide("t0", "agreed", CAR, 0.9, 1, "2026-11-01T00:00:00Z");
        decide("t1", "agreed", NOTHING, 0.9, 1, "2026-11-01T00:00:00Z");

        for (var formats : List.of("jsonl ndjson", "label-studio label-studio", "coco coco", "cvat cvat")) {
            var names = formats.split(" ", 2);
            var other = Samples.projectId();
            orderOnly(other, BOXES);
            var file = vendor.get(path() + "/export?format=" + names[0]).text();

            var report = vendor.send(
                    vendor.request("/v1/projects/%s/tasks?annotations=control&format=%s".formatted(other, names[1]))
                            .header("Idempotency-Key", "again")
                            .POST(BodyPublishers.ofString(file)));

            assertThat(report.at("/accepted")).as(report.text()).isEqualTo("2");
            assertThat(vendor.get("/v1/projects/" + other + "/tasks").items().stream()
                            .map(task -> task.path("name").asString() + " " + task.at("/control/boxes/0/width") + " "
                                    + task.path("data").has("width")))
                    .as(formats)
                    .containsExactly("t0 2.0 true", "t1  true");
        }
    }

    @Test
    void whatModelsSaidIsToldToTheVendorWhereItIsAskedFor() {
        orderOnly(project, BOXES);
        var said = "[{\"model\":\"m\",\"label\":%s,\"score\":0.5}]".formatted(CAR);
        var line = "{\"name\":\"t0\",\"data\":{\"width\":10,\"height\":10},\"predictions\":%s}\n".formatted(said);
        vendor.importTasks(project, "all", "application/x-ndjson", line);
        decide("t0", "agreed", NOTHING, 0.9, 1, "2026-11-01T00:00:00Z");

        var task = vendor.get(path() + "/tasks").items().getFirst();
        var asked = vendor.get(path() + "/export?submissions=true").lines().getFirst();
        var studio = vendor.get(path() + "/export?format=label-studio").json().get(0);

        assertThat(task.path("predictions"))
                .isEqualTo(asked.path("predictions"))
                .hasSize(1);
        assertThat(task.at("/predictions/0/model").asString()).isEqualTo("m");
        assertThat(task.at("/predictions/0/label/boxes")).hasSize(1);
        assertThat(studio.at("/predictions/0/model_version").asString()).isEqualTo("m");
        assertThat(studio.at("/annotations/0/result")).isEmpty();
        assertThat(vendor.get(path() + "/export").lines().getFirst().has("predictions"))
                .isFalse();
    }

    @Test
    void aFormatThatTheKindDoesNotHaveIsAnsweredWithThoseItHas() {
        order(BOXES, 1);

        var reply = vendor.get(path() + "/export?format=dpo");

        assertProblem(reply, 400, "unknown-format");
        assertThat(reply.at("/detail"))
                .isEqualTo("format: \"dpo\" (expected for this labelKind one of: "
                        + "coco, csv, cvat, jsonl, label-studio, parquet, voc, yolo)");
    }

    @Test
    void whatAFormatCannotDoWithoutIsAProblemBeforeTheFirstByte() {
        order(BOXES, 2);
        decide("t0", "agreed", CAR, 0.9, 1, "2026-11-01T00:00:00Z");
        service.bean(JdbcClient.class)
                .sql("update tasks set data = '{}' where project_id = :project and name = 't0'")
                .param("project", project.value())
                .update();

        assertProblem(vendor.get(path() + "/export?format=coco"), 409, "format-does-not-fit");
        assertThat(vendor.get(path() + "/export?format=jsonl").status()).isEqualTo(200);
    }

    @Test
    void aSlipInAFilterIsNotTakenForNone() {
        order(BOXES, 1);

        for (var query : List.of(
                "minconfidence=1",
                "minConfidence=2",
                "minConfidence=x",
                "minRevision=0",
                "since=yesterday",
                "since=2026-11-02T00:00:00Z&until=2026-11-01T00:00:00Z",
                "class=cat",
                "state=withdrawn",
                "submissions=yes",
                "format=coco&submissions=true",
                "format=csv&format=csv")) {
            assertProblem(vendor.get(path() + "/export?" + query), 400, "export-selection");
        }
    }

    @Test
    void anotherVendorsProjectIsNone() {
        order(BOXES, 1);

        assertProblem(
                ServiceClient.vendor(service, Samples.vendor()).get(path() + "/export"), 404, "project-not-found");
    }

    @Test
    void anExportShowsOneMoment() throws IOException {
        order(BOXES, 3);
        decide("t0", "agreed", CAR, 0.9, 1, "2026-11-01T00:00:00Z");

        var wanted = new Wanted(Selection.ALL, true, true, true);
        var seen = service.bean(Agreements.class).atOneMoment(project, wanted, source -> {
            var names = new ArrayList<String>();
            source.forEach(agreement -> names.add(agreement.task()));
            meanwhile(() -> decide("t1", "agreed", CAR, 0.9, 1, "2026-11-01T00:00:00Z"));
            source.forEach(agreement -> names.add(agreement.task()));
            return names;
        });

        assertThat(seen).containsExactly("t0", "t0");
        assertThat(selected("")).containsExactly("t0", "t1");
    }

    @Test
    void anExportThatFailsHalfwayDoesNotLookComplete() {
        order(BOXES, 2_000);
        service.bean(JdbcClient.class)
                .sql("""
                    update tasks set state = 'agreed', confidence = 1, revision_generation = 1, revision_number = 1,
                        label = cast(case name when 't1999' then '{"kind":"spoilt"}' else :label end as json)
                    where project_id = :project
                    """)
                .param("project", project.value())
                .param("label", CAR)
                .update();

        assertThatThrownBy(() -> vendor.get(path() + "/export?format=csv")).hasCauseInstanceOf(IOException.class);
    }

    private void order(String kind, int tasks) {
        orderOnly(project, kind);
        var lines = IntStream.range(0, tasks)
                .mapToObj(each -> "{\"name\":\"t" + each + "\",\"data\":{\"width\":10,\"height\":10}}\n")
                .collect(Collectors.joining());
        assertThat(vendor.importTasks(project, "all", "application/x-ndjson", lines)
                        .status())
                .isEqualTo(200);
    }

    private void orderOnly(ProjectId id, String kind) {
        var order = ServiceClient.orderOf(id)
                .replace("\"choice\", \"classes\": [\"0\", \"1\"]", kind)
                .replace("dawid-skene", "region-vote");
        assertThat(vendor.post("/v1/projects", order).status()).isEqualTo(201);
    }

    private void decide(String task, String state, String label, double confidence, int revision, String decidedAt) {
        service.bean(JdbcClient.class)
                .sql("""
                    update tasks set state = :state, label = cast(:label as json), confidence = :confidence,
                        revision_generation = 1, revision_number = :revision,
                        decided_at = cast(:decidedAt as timestamptz)
                    where project_id = :project and name = :name
                    """)
                .param("project", project.value())
                .param("name", task)
                .param("state", state)
                .param("label", label)
                .param("confidence", confidence)
                .param("revision", revision)
                .param("decidedAt", decidedAt)
                .update();
    }

    /** Another thread has another connection. */
    private static void meanwhile(Runnable change) {
        CompletableFuture.runAsync(change).join();
    }

    private List<String> selected(String filters) {
        return vendor.get(path() + "/export?format=jsonl" + filters).lines().stream()
                .map(line -> line.path("task").asString())
                .toList();
    }

    private String path() {
        return "/v1/projects/" + project;
    }
}
