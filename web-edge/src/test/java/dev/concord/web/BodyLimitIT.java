package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No body is read further than it may be, whatever it says of its length. */
final class BodyLimitIT {

    private static final int LIMIT = 1 << 20;
    private static final String JSON = "application/json";

    private final RunningEdge edge = RunningEdge.get();

    @Test
    void aBodyOfTheGreatestLengthIsRead() throws Exception {
        var greatest = order(LIMIT);

        assertThat(post("/orders", JSON, BodyPublishers.ofByteArray(greatest)).statusCode())
                .isEqualTo(200);
        assertThat(post("/orders", JSON, chunked(greatest)).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsDeclaredLongerIsRefused() throws Exception {
        var answer = post("/orders", JSON, BodyPublishers.ofByteArray(order(LIMIT + 1)));

        Expecting.problem(answer, EdgeProblem.BODY_TOO_LARGE, "body: more than 1048576 bytes (expected: at most that)");
    }

    @Test
    void aBodyThatTurnsOutLongerIsRefused() throws Exception {
        Expecting.problem(post("/orders", JSON, chunked(order(LIMIT + 1))), EdgeProblem.BODY_TOO_LARGE, "1048576");
        Expecting.problem(post("/files", JSON, chunked(order(LIMIT + 1))), EdgeProblem.BODY_TOO_LARGE, "1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "text/csv", "text/csv; charset=utf-8", "Application/X-NDJSON ;a=b"})
    void whatIsStreamedIsCountedByItsReader(String type) throws Exception {
        var file = new byte[2 * LIMIT];

        assertThat(post("/files", type, BodyPublishers.ofByteArray(file)).body())
                .isEqualTo("2097152");
        assertThat(post("/files", type, chunked(file)).body()).isEqualTo("2097152");
    }

    @Test
    void whateverGoesToAStreamedPathIsCountedByItsReader() throws Exception {
        var file = new byte[2 * LIMIT];

        assertThat(post("/streams/1/files", JSON, chunked(file)).body()).isEqualTo("2097152");
        Expecting.problem(
                post("/streams/1/2/files", JSON, BodyPublishers.ofByteArray(file)), EdgeProblem.BODY_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson+json", "text/csv-schema", "x-text/csv"})
    void whatOnlyLooksStreamedIsNot(String type) throws Exception {
        var answer = post("/files", type, BodyPublishers.ofByteArray(new byte[LIMIT + 1]));

        Expecting.problem(answer, EdgeProblem.BODY_TOO_LARGE);
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return edge.send(edge.request(path).header("Content-Type", type).POST(body));
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] order(int length) {
        var order = "{\"id\":\"0193a000-0000-7000-8000-000000000001\",\"count\":1,\"sizes\":[]}";
        return (order + " ".repeat(length - order.length())).getBytes(StandardCharsets.UTF_8);
    }
}
