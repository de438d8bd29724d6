package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.media.FolderMediaFixture;
import dev.concord.task.media.MediaSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
    void othersSeeItOnlyIfTheirWorkHasIt() {
        keep(MediaSamples.DOT);
        var tasker = ServiceClient.tasker(service);

        assertProblem(ServiceClient.vendor(service, Samples.vendor()).get(MEDIUM), 404, "media-not-found");
        assertProblem(ServiceClient.nobody(service).get(MEDIUM), 401, "unauthenticated");
        assertProblem(tasker.get(MEDIUM), 404, "media-not-found");

        vendor.post("/v1/projects/" + project + "/open", "");

        assertThat(tasker.get(MEDIUM).status()).isEqualTo(200);
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
