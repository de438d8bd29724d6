package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.task.ReviewedWork.Submitted;
import dev.concord.task.media.FolderMediaFixture;
import dev.concord.task.media.MediaSamples;
import dev.concord.web.lease.LeaseTokens;
import dev.concord.web.lease.SignedLease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Media get in by what they are, and are shown to those whose project or work has them. */
final class MediaOverHttpIT {

    private static final String HASH = FolderMediaFixture.hash(MediaSamples.DOT);
    private static final String MEDIUM = "/v1/media/" + HASH;

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ProjectId project = Samples.projectId();

    @BeforeEach
    void order() {
        service.bean(JdbcClient.class).sql("delete from project_media").update();
        vendor.order(project);
    }

    @Test
    void aMediumIsKeptAndShownToItsVendorAsWhatItIs() {
        var kept = keep(MediaSamples.DOT);

        assertThat(kept.status()).as("%s", kept).isEqualTo(200);
        assertThat(kept.at("/media")).isEqualTo("media:" + HASH);
        assertThat(kept.at("/mediaType")).isEqualTo("image/png");
        assertThat(kept.at("/bytes")).isEqualTo(Integer.toString(MediaSamples.DOT.length));
        assertThat(keep(MediaSamples.DOT)).isEqualTo(kept);
        var shown = shown();
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(MediaSamples.DOT);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("private");
    }

    @Test
    void aPartOfAMediumCanBeAskedFor() {
        keep(MediaSamples.bytes("OggS0123456789"));
        var path = "/v1/media/" + FolderMediaFixture.hash(MediaSamples.bytes("OggS0123456789"));

        var part = vendor.send(vendor.request(path).header("Range", "bytes=4-6").GET());

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("012");
    }

    @Test
    void whatIsNoMediumIsRefused() {
        assertProblem(keep(MediaSamples.bytes("<svg/>")), 415, "media-refused", "content: not known (expected: png");
        assertProblem(vendor.get("/v1/media/" + HASH), 404, "media-not-found");
        assertProblem(vendor.get("/v1/media/ABC"), 400, "malformed-id", "hash: \"ABC\"");
    }

    @Test
    void aTaskerSeesItByTheLeaseOfATaskThatRefersToIt() {
        keep(MediaSamples.DOT);
        var referring = task("a", "media:" + HASH);
        var other = task("b", "media:" + "0".repeat(64));
        var ann = new TaskerId(Samples.IDS.next());
        var inAMinute = Instant.now().plusSeconds(60);

        assertProblem(byLease(ann, lease(referring, ann, inAMinute)), 404, "media-not-found");
        vendor.post("/v1/projects/" + project + "/open", "");

        assertThat(byLease(ann, lease(referring, ann, inAMinute)).status()).isEqualTo(200);
        assertProblem(byLease(ann, lease(other, ann, inAMinute)), 404, "media-not-found", "Lease-Token");
        assertProblem(byLease(ann, lease(referring, ann, Instant.now())), 404, "media-not-found");
        var bob = new TaskerId(Samples.IDS.next());
        assertProblem(byLease(bob, lease(referring, ann, inAMinute)), 404, "media-not-found");
        assertProblem(ServiceClient.tasker(service, ann).get(MEDIUM), 404, "media-not-found");
        assertProblem(ServiceClient.tasker(service, ann).get(MEDIUM + "/link"), 404, "media-not-found");
    }

    @Test
    void whatTheProjectTellsEverybodyIsShownToEverybody() {
        keep(MediaSamples.DOT);
        vendor.post("/v1/projects/" + project + "/open", "");
        var tasker = ServiceClient.tasker(service);
        assertProblem(tasker.get(MEDIUM), 404, "media-not-found");

        vendor.patch("/v1/projects/" + project, "*", "{\"instructions\":\"Like ![this](media:" + HASH + ").\"}");

        assertThat(tasker.get(MEDIUM).status()).isEqualTo(200);
        assertThat(tasker.get(MEDIUM + "/link").status()).isEqualTo(200);
    }

    @Test
    void whoseLabelWasJudgedSeesItToAppeal() {
        var work = ReviewedWork.of(1);
        work.vendor()
                .send(work.vendor().request(work.path() + "/media").POST(BodyPublishers.ofByteArray(MediaSamples.DOT)));
        service.bean(JdbcClient.class)
                .sql("update tasks set data = json_build_object('image', :reference) where id = :id")
                .param("reference", "media:" + HASH)
                .param("id", work.task(0).value())
                .update();
        var given = Submitted.of(ReviewedWork.YES);
        assertProblem(given.client().get(MEDIUM), 404, "media-not-found");

        work.decide(0, 1, AgreementState.AGREED, ReviewedWork.YES, given);

        assertThat(given.client().get(MEDIUM).status()).isEqualTo(200);
        assertProblem(ServiceClient.tasker(service).get(MEDIUM), 404, "media-not-found");
    }

    @Test
    void othersDoNotSeeIt() {
        keep(MediaSamples.DOT);
        vendor.post("/v1/projects/" + project + "/open", "");

        assertProblem(ServiceClient.vendor(service, Samples.vendor()).get(MEDIUM), 404, "media-not-found");
        assertProblem(ServiceClient.nobody(service).get(MEDIUM), 401, "unauthenticated");
        assertProblem(ServiceClient.tasker(service).get(MEDIUM), 404, "media-not-found");
        var stranger = ServiceClient.vendor(service, Samples.vendor());
        assertProblem(
                stranger.send(stranger.request("/v1/projects/" + project + "/media")
                        .POST(BodyPublishers.ofByteArray(MediaSamples.DOT))),
                404,
                "project-not-found");
    }

    @Test
    void aLinkOpensItForABrowserThatSendsNoKey() {
        keep(MediaSamples.DOT);
        var link = vendor.get(MEDIUM + "/link");
        var browser = ServiceClient.nobody(service);

        var shown = browser.get(link.at("/url"));

        assertThat(shown.status()).as("%s", link).isEqualTo(200);
        assertThat(shown.mediaType()).isEqualTo("image/png");
        assertProblem(browser.get(link.at("/url") + "x"), 403, "media-link");
        assertProblem(browser.get(link.at("/url").replace("until=", "until=9")), 403, "media-link");
        assertProblem(ServiceClient.vendor(service, Samples.vendor()).get(MEDIUM + "/link"), 404, "media-not-found");
    }

    @Test
    void anArchiveOfMediaBecomesTasks() throws IOException {
        var report = vendor.send(vendor.request("/v1/projects/" + project + "/tasks")
                .header("Content-Type", "application/zip")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofByteArray(archive())));

        assertThat(report.at("/accepted")).as("%s", report).isEqualTo("1");
        assertThat(report.at("/rejected")).isEqualTo("1");
        var tasks = vendor.get("/v1/projects/" + project + "/tasks").items();
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.at("/name").asString()).isEqualTo("street/1.png");
            assertThat(task.at("/data/media").asString()).isEqualTo("media:" + HASH);
        });
        assertThat(vendor.get(MEDIUM).status()).isEqualTo(200);
        var path = "/v1/projects/" + project + "/imports/" + report.at("/importId") + "/rejected";
        assertThat(vendor.get(path).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.at("/beginning").asString()).isEqualTo("readme.txt"));
    }

    private TaskId task(String name, String reference) {
        var line = "{\"name\":\"%s\",\"data\":{\"image\":\"%s\"}}".formatted(name, reference);
        vendor.importTasks(project, name, "application/x-ndjson", line);
        var tasks = vendor.get("/v1/projects/" + project + "/tasks").items();
        return TaskId.parse(tasks.getLast().path("id").asString());
    }

    private SignedLease lease(TaskId task, TaskerId tasker, Instant expiresAt) {
        return new SignedLease(new SubmissionId(Samples.IDS.next()), task, project, tasker, expiresAt);
    }

    private Reply byLease(TaskerId tasker, SignedLease lease) {
        var client = ServiceClient.tasker(service, tasker);
        var token = new LeaseTokens(RunningTaskService.LEASE_SECRET).sign(lease);
        return client.send(client.request(MEDIUM).header("Lease-Token", token));
    }

    private HttpResponse<byte[]> shown() {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(vendor.request(MEDIUM).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private Reply keep(byte[] medium) {
        return vendor.send(vendor.request("/v1/projects/" + project + "/media")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(medium)));
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("street/1.png"));
            zip.write(MediaSamples.DOT);
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(MediaSamples.bytes("hello"));
        }
        return bytes.toByteArray();
    }
}
