package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** tus 1.0, creation-defer-length: a file may begin to go up before its length is known, within the bounds of all. */
final class DeferredUploadsOverHttpIT {

    private static final int MOST = 80 << 20;

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());

    @Test
    void anybodyIsToldWhatUploadsCanDo() {
        var nobody = ServiceClient.nobody(service);

        var told = send(nobody.request("/v1/uploads").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(header(told, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(told, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(told, "Tus-Extension"))
                .isEqualTo("creation,creation-defer-length,expiration,checksum,termination");
        assertThat(header(told, "Tus-Max-Size")).isEqualTo(Integer.toString(MOST));
    }

    @Test
    void theLengthIsSaidWithALaterPiece() {
        var place = begin();
        assertThat(append(place, 0, "first").statusCode()).isEqualTo(204);

        var unknown = send(tus(place).GET());
        assertThat(header(unknown, "Upload-Defer-Length")).isEqualTo("1");
        assertThat(header(unknown, "Upload-Length")).isEmpty();
        assertThat(Reply.of(unknown).json().path("bytes").isNull()).isTrue();
        assertThat(Reply.of(unknown).at("/whole")).isEqualTo("false");
        assertProblem(imported(place), 409, "upload-not-whole", "5 bytes (expected: all of them, and Upload-Length");

        assertThat(append(place, 5, "last", "9").statusCode()).isEqualTo(204);
        var known = send(tus(place).GET());
        assertThat(header(known, "Upload-Length")).isEqualTo("9");
        assertThat(header(known, "Upload-Defer-Length")).isEmpty();
        assertThat(Reply.of(known).at("/bytes")).isEqualTo("9");
        assertThat(Reply.of(known).at("/whole")).isEqualTo("true");
    }

    @Test
    void theLengthMayComeWithNothingBehindIt() {
        var place = begin();
        append(place, 0, "all");

        assertThat(append(place, 3, "", "3").statusCode()).isEqualTo(204);

        assertThat(vendor.get(place).at("/whole")).isEqualTo("true");
    }

    @Test
    void aLengthIsSaidOnceAndFitsWhatHasCome() {
        var place = begin();
        append(place, 0, "12345");

        assertProblem(
                Reply.of(append(place, 5, "", "4")),
                400,
                "malformed-upload",
                "Upload-Length: 4 (expected: 5..83886080)");
        assertProblem(Reply.of(append(place, 5, "", "83886081")), 413, "upload-too-large", "(expected: 5..83886080)");
        assertThat(append(place, 5, "", "7").statusCode()).isEqualTo(204);
        assertProblem(
                Reply.of(append(place, 5, "67", "8")),
                400,
                "malformed-upload",
                "Upload-Length: 8 (expected: 7, as it is");
        assertProblem(
                Reply.of(append(place, 5, "678")), 413, "upload-too-large", "reaches beyond the upload's 7 bytes");
        assertThat(append(place, 5, "67", "7").statusCode()).isEqualTo(204);
    }

    @Test
    void anUploadOfNoLengthTakesAsMuchRoomAsAnyMayHaveUntilItHasOne() {
        var place = begin();

        assertProblem(
                Reply.of(send(
                        tus("/v1/uploads").header("Upload-Defer-Length", "1").POST(BodyPublishers.noBody()))),
                413,
                "upload-too-large",
                "83886080 of the vendor's other uploads (expected: at most 104857600");

        append(place, 0, "", "10");
        assertThat(begin()).isNotEqualTo(place);
    }

    @Test
    void oneOfLengthAndItsDeferralIsSaid() {
        var both = tus("/v1/uploads").header("Upload-Defer-Length", "1").header("Upload-Length", "5");
        var other = tus("/v1/uploads").header("Upload-Defer-Length", "2");

        assertProblem(
                Reply.of(send(both.POST(BodyPublishers.noBody()))),
                400,
                "malformed-upload",
                "Upload-Defer-Length: 1, Upload-Length: 5 (expected: one of them");
        assertProblem(
                Reply.of(send(other.POST(BodyPublishers.noBody()))), 400, "malformed-upload", "Upload-Defer-Length: 2");
    }

    private String begin() {
        var begun = send(tus("/v1/uploads").header("Upload-Defer-Length", "1").POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(header(begun, "Upload-Defer-Length")).isEqualTo("1");
        return header(begun, "Location");
    }

    private HttpResponse<String> append(String place, long offset, String piece, String... length) {
        var request = tus(place)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream");
        for (var each : length) {
            request.header("Upload-Length", each);
        }
        return send(request.method("PATCH", BodyPublishers.ofString(piece)));
    }

    private Reply imported(String place) {
        var project = Samples.projectId();
        vendor.order(project);
        return vendor.send(vendor.request("/v1/projects/" + project + "/tasks?format=ndjson&upload="
                        + place.substring("/v1/uploads/".length()))
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.noBody()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpRequest.Builder tus(String path) {
        return vendor.request(path).header("Tus-Resumable", "1.0.0");
    }
}
