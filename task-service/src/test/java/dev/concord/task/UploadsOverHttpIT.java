package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.media.FolderMediaFixture;
import dev.concord.task.media.MediaSamples;
import dev.concord.task.upload.SweptUploads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files come in pieces by tus 1.0, survive what breaks connections, and become what bodies become. */
final class UploadsOverHttpIT {

    private static final Path FOLDER = Path.of("target/uploads");

    private final RunningTaskService service = RunningTaskService.get();
    private final VendorId vendorId = Samples.vendor();
    private final ServiceClient vendor = ServiceClient.vendor(service, vendorId);

    @Test
    void piecesAreAppendedWhereTheUploadIsAndNowhereElse() throws IOException {
        var bytes = random(700_000);
        var place = begin(bytes.length, "filename d29ybGRfZG9taW5hdGlvbl9wbGFuLnBkZg==");

        var first = append(place, 0, BodyPublishers.ofByteArray(bytes, 0, 300_000));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(header(first, "Upload-Offset")).isEqualTo("300000");
        assertThat(header(first, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(first, "Upload-Expires")).endsWith("GMT");
        assertThat(append(place, 0, BodyPublishers.ofByteArray(bytes, 0, 10)).statusCode())
                .isEqualTo(409);
        assertThat(append(place, 300_001, BodyPublishers.ofByteArray(bytes, 0, 10))
                        .statusCode())
                .isEqualTo(409);
        var asked = head(place);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Upload-Offset")).isEqualTo("300000");
        assertThat(header(asked, "Upload-Length")).isEqualTo("700000");
        assertThat(header(asked, "Upload-Metadata")).startsWith("filename ");
        assertThat(header(asked, "Cache-Control")).contains("no-store");
        assertThat(append(place, 300_000, BodyPublishers.ofByteArray(bytes, 300_000, 400_000))
                        .statusCode())
                .isEqualTo(204);
        assertThat(vendor.get(place).at("/whole")).isEqualTo("true");
        assertThat(Files.readAllBytes(FOLDER.resolve(place.substring("/v1/uploads/".length()))))
                .isEqualTo(bytes);
    }

    @Test
    void whatCameOfABrokenPieceIsKept() {
        var bytes = random(2_000_000);
        var place = begin(bytes.length, null);

        sendPart(place, bytes, 1_200_000);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Long.parseLong(header(head(place), "Upload-Offset")) > 0);
        var kept = Integer.parseInt(header(head(place), "Upload-Offset"));
        var rest = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> append(place, kept, BodyPublishers.ofByteArray(bytes, kept, bytes.length - kept)),
                        answer -> answer.statusCode() != 423);
        assertThat(rest.statusCode()).isEqualTo(204);
        assertThat(read(place)).isEqualTo(bytes);
    }

    @Test
    void aPieceWithAnotherChecksumIsNotKept() throws Exception {
        var bytes = random(1_000);
        var place = begin(bytes.length, null);

        for (var algorithm : new String[] {"SHA-1", "SHA-256"}) {
            var wrong = algorithm.replace("-", "").toLowerCase(Locale.ROOT) + " " + hash(algorithm, new byte[1]);
            var refused = append(place, 0, BodyPublishers.ofByteArray(bytes), "Upload-Checksum", wrong);
            assertThat(refused.statusCode()).isEqualTo(460);
            assertThat(refused.body()).contains("upload-checksum");
        }
        assertThat(append(place, 0, BodyPublishers.ofByteArray(bytes), "Upload-Checksum", "md5 AAAA")
                        .statusCode())
                .isEqualTo(400);
        assertThat(header(head(place), "Upload-Offset")).isEqualTo("0");
        var right =
                append(place, 0, BodyPublishers.ofByteArray(bytes), "Upload-Checksum", "sha1 " + hash("SHA-1", bytes));
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(read(place)).isEqualTo(bytes);
    }

    @Test
    void ofTwoAtOnceOneWrites() {
        var bytes = random(300_000);
        for (var round = 0; round < 5; round++) {
            var place = begin(bytes.length, null);
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (var each = 0; each < 4; each++) {
                answers.add(CompletableFuture.supplyAsync(() ->
                        append(place, 0, BodyPublishers.ofByteArray(bytes)).statusCode()));
            }
            var statuses = answers.stream().map(CompletableFuture::join).toList();

            assertThat(statuses)
                    .containsOnlyOnce(204)
                    .allMatch(status -> status == 204 || status == 409 || status == 423);
            assertThat(read(place)).isEqualTo(bytes);
            end(place);
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        var place = begin(10, null);

        assertProblem(
                vendor.send(vendor.request("/v1/uploads").POST(BodyPublishers.noBody())),
                412,
                "tus-version",
                "Tus-Resumable: missing (expected: 1.0.0)");
        assertProblem(
                vendor.send(tus("/v1/uploads").POST(BodyPublishers.noBody())),
                400,
                "malformed-upload",
                "Upload-Length: missing");
        assertProblem(
                vendor.send(
                        tus("/v1/uploads").header("Upload-Length", "83886081").POST(BodyPublishers.noBody())),
                413,
                "upload-too-large",
                "expected: at most 83886080");
        assertProblem(
                vendor.send(tus(place)
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "text/plain")
                        .method("PATCH", BodyPublishers.ofString("x"))),
                415,
                "unsupported-media-type");
        var tooLong = append(place, 0, BodyPublishers.ofString("12345678901"));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(header(head(place), "Upload-Offset")).isEqualTo("0");
        assertProblem(vendor.get("/v1/uploads/" + Samples.IDS.next()), 404, "upload-not-found");
        assertProblem(ServiceClient.vendor(service, Samples.vendor()).get(place), 404, "upload-not-found");
        assertProblem(ServiceClient.nobody(service).get(place), 401, "unauthenticated");
    }

    @Test
    void aVendorHasSoManyAndSoMuchAtATimeAndNoMore() {
        var all = new ArrayList<CompletableFuture<Integer>>();
        for (var each = 0; each < 8; each++) {
            all.add(CompletableFuture.supplyAsync(() -> vendor.send(
                            tus("/v1/uploads").header("Upload-Length", "1000").POST(BodyPublishers.noBody()))
                    .status()));
        }
        assertThat(all.stream()
                        .map(CompletableFuture::join)
                        .filter(status -> status == 201)
                        .count())
                .isEqualTo(4);
        assertThat(vendor.get("/v1/uploads").items()).hasSize(4);
        var refused =
                vendor.send(tus("/v1/uploads").header("Upload-Length", "1").POST(BodyPublishers.noBody()));
        assertProblem(refused, 429, "too-many-uploads", "uploads: 4 of this vendor");
        assertThat(refused.retryAfter()).isEqualTo("60");

        vendor.get("/v1/uploads")
                .items()
                .forEach(item -> end("/v1/uploads/" + item.path("id").asString()));
        begin(80 << 20, null);

        assertProblem(
                vendor.send(tus("/v1/uploads")
                        .header("Upload-Length", String.valueOf(21 << 20))
                        .POST(BodyPublishers.noBody())),
                413,
                "upload-too-large",
                "Upload-Length: 22020096, with 83886080 of the vendor's other uploads (expected: at most 104857600");
    }

    @Test
    void whatNobodyContinuesIsSwept() throws Exception {
        var place = begin(10, null);
        var kept = begin(10, null);
        var file = FOLDER.resolve(place.substring("/v1/uploads/".length()));
        assertThat(file).exists();
        service.bean(JdbcClient.class)
                .sql("update uploads set expires_at = now() - interval '1 second' where id = cast(:id as uuid)")
                .param("id", file.getFileName().toString())
                .update();

        SweptUploads.now(service);

        assertProblem(vendor.get(place), 404, "upload-not-found");
        assertThat(file).doesNotExist();
        assertThat(vendor.get(kept).status()).isEqualTo(200);
    }

    @Test
    void anUploadBecomesTasksOrAMedium() throws IOException {
        var project = Samples.projectId();
        vendor.order(project);
        var archive = archive();
        var place = begin(archive.length, null);
        var id = place.substring("/v1/uploads/".length());
        append(place, 0, BodyPublishers.ofByteArray(archive, 0, 100));
        assertProblem(imported(project, id), 409, "upload-not-whole", "100 bytes (expected: all");
        append(place, 100, BodyPublishers.ofByteArray(archive, 100, archive.length - 100));

        var report = imported(project, id);

        assertThat(report.at("/accepted")).as("%s", report).isEqualTo("1");
        assertThat(imported(project, id)).as("the same key, the same report").isEqualTo(report);
        assertThat(vendor.get("/v1/projects/" + project + "/tasks").items())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.at("/data/width").asInt()).isEqualTo(1);
                    assertThat(task.at("/data/height").asInt()).isEqualTo(1);
                });
        end(place);
        assertProblem(vendor.get(place), 404, "upload-not-found");

        var medium = begin(MediaSamples.DOT.length, null);
        append(medium, 0, BodyPublishers.ofByteArray(MediaSamples.DOT));
        var kept = vendor.send(
                vendor.request("/v1/projects/" + project + "/media?upload=" + medium.substring("/v1/uploads/".length()))
                        .POST(BodyPublishers.noBody()));
        assertThat(kept.at("/media")).as("%s", kept).isEqualTo("media:" + FolderMediaFixture.hash(MediaSamples.DOT));
    }

    @Test
    void aFormMayHaveSeveralMediaAndEachIsKeptOrRefusedByItself() {
        var project = Samples.projectId();
        vendor.order(project);
        var body = new ByteArrayOutputStream();
        part(body, "dot.png", MediaSamples.DOT);
        part(body, "page.html", MediaSamples.bytes("<html>"));
        body.writeBytes(MediaSamples.bytes("--b0und--\r\n"));

        var kept = form(project, body.toByteArray());

        assertThat(kept.status()).as("%s", kept).isEqualTo(200);
        assertThat(kept.at("/files/0/name")).isEqualTo("dot.png");
        assertThat(kept.at("/files/0/medium/media")).isEqualTo("media:" + FolderMediaFixture.hash(MediaSamples.DOT));
        assertThat(kept.at("/files/0/medium/width")).isEqualTo("1");
        assertThat(kept.at("/files/1/code")).isEqualTo("media-refused");
        assertThat(kept.at("/files/1/detail")).startsWith("content: not known");
        assertProblem(form(project, MediaSamples.bytes("nothing")), 400, "malformed-request");
        assertProblem(form(Samples.projectId(), body.toByteArray()), 404, "project-not-found");
    }

    private Reply form(ProjectId project, byte[] body) {
        return vendor.send(vendor.request("/v1/projects/" + project + "/media")
                .header("Content-Type", "multipart/form-data; boundary=b0und")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(MediaSamples.bytes("--b0und\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(MediaSamples.bytes("\r\n"));
    }

    private Reply imported(ProjectId project, String upload) {
        return vendor.send(vendor.request("/v1/projects/" + project + "/tasks?format=zip&upload=" + upload)
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.noBody()));
    }

    private String begin(long bytes, @Nullable String metadata) {
        var request = tus("/v1/uploads").header("Upload-Length", Long.toString(bytes));
        if (metadata != null) {
            request.header("Upload-Metadata", metadata);
        }
        var begun = send(request.POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return header(begun, "Location");
    }

    private HttpResponse<String> append(String place, long offset, BodyPublisher piece, String... headers) {
        var request = tus(place)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream");
        for (var each = 0; each < headers.length; each += 2) {
            request.header(headers[each], headers[each + 1]);
        }
        return send(request.method("PATCH", piece));
    }

    /** Promises all bytes, sends some, and goes away. */
    private void sendPart(String place, byte[] bytes, int sent) {
        var request = vendor.request(place).build();
        var head = new StringBuilder("PATCH " + place + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n"
                + "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + bytes.length
                + "\r\n");
        request.headers().map().forEach((name, values) -> head.append(name + ": " + values.getFirst() + "\r\n"));
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), request.uri().getPort())) {
            socket.getOutputStream().write(MediaSamples.bytes(head + "\r\n"));
            socket.getOutputStream().write(bytes, 0, sent);
            socket.getOutputStream().flush();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private HttpResponse<String> head(String place) {
        return send(tus(place).method("HEAD", BodyPublishers.noBody()));
    }

    private void end(String place) {
        assertThat(send(tus(place).DELETE()).statusCode()).isEqualTo(204);
    }

    private HttpRequest.Builder tus(String path) {
        return vendor.request(path).header("Tus-Resumable", "1.0.0");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] read(String place) {
        try {
            return Files.readAllBytes(FOLDER.resolve(place.substring("/v1/uploads/".length())));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new Random(bytes).nextBytes(random);
        return random;
    }

    private static String hash(String algorithm, byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("1.png"));
            zip.write(MediaSamples.DOT);
        }
        return bytes.toByteArray();
    }
}
