package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies pass as streams, and a broken one never looks complete. */
final class StreamingIT {

    private static final int LARGE_BYTES = 64 << 20;
    private static final int MORE_THAN_A_BODY_BYTES = 2 << 20;
    private static final String END = "\r\n";
    /** More than is held back on the way until there is more of it. */
    private static final String SOME_LINES = "a line\n".repeat(10_000);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RunningGateway gateway;
    private static ApiClient vendor;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
        vendor = gateway.newVendor();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void reset() {
        gateway.resetServices();
    }

    @Test
    void a_large_import_arrives_whole() {
        gateway.tasks().answerBy(StreamingIT::count);

        var answer = vendor.with("Content-Type", "application/x-ndjson")
                .send("POST", "/v1/projects/a/tasks", BodyPublishers.ofInputStream(() -> new Lines(LARGE_BYTES)));

        assertThat(answer.text()).isEqualTo(Integer.toString(LARGE_BYTES));
        assertThat(gateway.tasks().lastReceived().header("Transfer-Encoding")).hasValue("chunked");
    }

    @Test
    void a_form_and_a_piece_of_an_upload_are_handed_on_as_they_come() {
        gateway.tasks().answerBy(StreamingIT::count);
        var bytes = "x".repeat(MORE_THAN_A_BODY_BYTES);
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + bytes
                + "\r\n--b--\r\n";

        var counted = vendor.with("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", "/v1/projects/a/media", BodyPublishers.ofString(form));
        var piece = vendor.with("Content-Type", "application/offset+octet-stream")
                .send("PATCH", "/v1/uploads/a", BodyPublishers.ofString(bytes));

        assertThat(counted.text()).isEqualTo(Integer.toString(form.length()));
        assertThat(piece.text()).isEqualTo(Integer.toString(bytes.length()));
    }

    @Test
    void an_import_is_handed_on_while_it_is_still_being_sent() throws Exception {
        var firstLine = new CountDownLatch(1);
        gateway.tasks().answerBy(exchange -> {
            var lines = new BufferedReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
            lines.readLine();
            firstLine.countDown();
            count(exchange);
        });

        try (var caller = chunked(SOME_LINES)) {
            assertThat(firstLine.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            caller.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(statusLine(caller)).isEqualTo("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_broken_import_does_not_look_complete() throws Exception {
        var begun = new CountDownLatch(1);
        var outcome = new AtomicReference<>("");
        gateway.tasks().answerBy(exchange -> {
            begun.countDown();
            try (var body = exchange.getRequestBody()) {
                body.readAllBytes();
                outcome.set("complete");
            } catch (IOException broken) {
                outcome.set("broken");
            }
        });

        try (var caller = chunked(SOME_LINES)) {
            assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(caller.isConnected()).isTrue();
        }

        await().atMost(PATIENCE).untilAtomic(outcome, Matchers.not(""));
        assertThat(outcome).hasValue("broken");
    }

    @Test
    void a_large_export_arrives_whole_and_its_first_line_before_its_last() throws Exception {
        var firstLineRead = new CountDownLatch(1);
        gateway.tasks().answerBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            try (exchange;
                    var out = exchange.getResponseBody()) {
                out.write("first\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(awaited(firstLineRead)).isTrue();
                new Lines(LARGE_BYTES).transferTo(out);
            }
        });

        var answer = vendor.open(
                vendor.request("GET", "/v1/projects/a/labels", BodyPublishers.noBody()), BodyHandlers.ofInputStream());

        try (var body = answer.body()) {
            assertThat(new String(body.readNBytes(6), StandardCharsets.US_ASCII))
                    .isEqualTo("first\n");
            firstLineRead.countDown();
            assertThat(drain(body)).isEqualTo(LARGE_BYTES);
        }
    }

    @Test
    void an_event_reaches_its_reader_before_there_is_another_one() throws Exception {
        var firstEventRead = new CountDownLatch(1);
        gateway.tasks().answerBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("id: 1\n\n".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            awaited(firstEventRead);
            exchange.close();
        });

        var reader = vendor.with("Last-Event-ID", "7");
        var answer = reader.open(
                reader.request("GET", "/v1/projects/a/events", BodyPublishers.noBody()), BodyHandlers.ofInputStream());

        try (var body = answer.body()) {
            assertThat(new String(body.readNBytes(7), StandardCharsets.US_ASCII))
                    .isEqualTo("id: 1\n\n");
            firstEventRead.countDown();
            assertThat(body.read()).isEqualTo(-1);
        }
        assertThat(gateway.tasks().lastReceived().header("Last-Event-ID")).hasValue("7");
    }

    @Test
    void a_broken_export_does_not_look_complete() {
        gateway.tasks().answerBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            throw new IOException("the service dies");
        });

        assertThatIOException()
                .isThrownBy(() -> vendor.open(
                        vendor.request("GET", "/v1/projects/a/labels", BodyPublishers.noBody()),
                        BodyHandlers.ofString()));
    }

    @Test
    void an_answer_of_known_length_that_breaks_off_does_not_look_complete() {
        gateway.tasks().answerBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, LARGE_BYTES);
            new Lines(LARGE_BYTES / 2).transferTo(exchange.getResponseBody());
            throw new IOException("the service dies");
        });

        assertThatIOException()
                .isThrownBy(() -> vendor.open(
                        vendor.request("GET", "/v1/projects/a", BodyPublishers.noBody()), BodyHandlers.discarding()));
    }

    @Test
    void a_refusal_in_the_middle_of_an_import_reaches_the_caller() {
        gateway.tasks().answerBy(exchange -> {
            var problem = "{\"code\":\"import-too-large\"}".getBytes(StandardCharsets.US_ASCII);
            exchange.getRequestBody().readNBytes(MORE_THAN_A_BODY_BYTES);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(413, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.getResponseBody().flush();
            // As Tomcat does, so that the answer is not lost to a reset.
            exchange.getRequestBody().readNBytes(MORE_THAN_A_BODY_BYTES);
            exchange.close();
        });

        var answer = vendor.with("Content-Type", "application/x-ndjson")
                .send("POST", "/v1/projects/a/tasks", BodyPublishers.ofInputStream(() -> new Lines(LARGE_BYTES / 8)));

        assertThat(answer.problem()).isEqualTo("import-too-large");
    }

    @Test
    void a_json_body_has_a_limit_whether_its_length_is_known_or_not() {
        gateway.tasks().answerBy(StreamingIT::count);
        var json = vendor.with("Content-Type", "application/json");

        var known = json.send("POST", "/v1/projects", BodyPublishers.ofByteArray(new byte[MORE_THAN_A_BODY_BYTES]));
        var unknown = json.send(
                "POST", "/v1/projects", BodyPublishers.ofInputStream(() -> new Lines(MORE_THAN_A_BODY_BYTES)));

        assertThat(known.problem()).isEqualTo("body-too-large");
        assertThat(unknown.problem()).isEqualTo("body-too-large");
    }

    @Test
    void a_body_of_known_length_keeps_it() {
        vendor.post("/v1/projects", "{\"name\":\"x\"}");

        assertThat(gateway.tasks().lastReceived().header("Content-Length")).hasValue("12");
    }

    @Test
    void a_caller_that_asks_first_is_told_to_go_on_only_if_it_is_known() throws Exception {
        var head = lines("POST /v1/projects/a/tasks HTTP/1.1", "Host: x", "Content-Type: application/x-ndjson");
        var question = lines("Content-Length: 5", "Expect: 100-continue");

        try (var stranger = connection(head + question + END);
                var known = connection(head + key() + question + END)) {
            assertThat(statusLine(stranger)).isEqualTo("HTTP/1.1 401 ");
            assertThat(statusLine(known)).isEqualTo("HTTP/1.1 100 ");
        }
    }

    /** Begins a request whose body has one chunk so far. */
    private static Socket chunked(String chunk) throws IOException {
        return connection(lines("POST /v1/projects/a/tasks HTTP/1.1", "Host: x", "Content-Type: application/x-ndjson")
                + key()
                + lines("Transfer-Encoding: chunked", "", Integer.toHexString(chunk.length()), chunk));
    }

    private static String key() {
        return lines("X-Api-Key: " + vendor.headers().get("X-Api-Key"));
    }

    private static String lines(String... lines) {
        return String.join(END, lines) + END;
    }

    private static Socket connection(String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200 ".length()), StandardCharsets.US_ASCII);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Answers with the number of bytes that came. */
    private static void count(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = Long.toString(drain(exchange.getRequestBody())).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static long drain(InputStream body) throws IOException {
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
        }
        return bytes;
    }

    /** So many bytes of short lines that are nowhere in memory. */
    private static final class Lines extends InputStream {

        private static final int LINE_BYTES = 80;

        private int left;

        Lines(int bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : next();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            var bytes = Math.min(left, length);
            for (var i = 0; i < bytes; i++) {
                target[offset + i] = next();
            }
            return bytes == 0 && length > 0 ? -1 : bytes;
        }

        private byte next() {
            left--;
            return (byte) (left % LINE_BYTES == 0 ? '\n' : 'x');
        }
    }
}
