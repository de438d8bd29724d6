package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, the caller gets a problem that says what to mend, and nothing of our insides. */
final class ProblemsIT {

    private static final String ID = "\"id\":\"0193a000-0000-7000-8000-000000000001\"";

    private final RunningEdge edge = RunningEdge.get();

    @Test
    void anUnknownPathIsAProblemToo() throws Exception {
        Expecting.problem(edge.send(edge.request("/nothing")), EdgeProblem.NOT_FOUND);
    }

    @Test
    void aMethodThatDoesNotFitIsToldWhichDo() throws Exception {
        var answer = edge.send(edge.request("/vendor").DELETE());

        Expecting.problem(answer, EdgeProblem.METHOD_NOT_ALLOWED, "DELETE");
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void aMediaTypeThatIsNotReadIsRefused() throws Exception {
        var text = edge.request("/orders").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x"));

        Expecting.problem(edge.send(text), EdgeProblem.UNSUPPORTED_MEDIA_TYPE, "text/plain");
    }

    @Test
    void aMediaTypeThatIsNotWrittenIsRefused() throws Exception {
        var answer = edge.send(edge.request("/orders?limit=1").header("Accept", "image/png"));

        Expecting.problem(answer, EdgeProblem.NOT_ACCEPTABLE);
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWithThePlace() throws Exception {
        Expecting.problem(order("{\n  \"count\": ?"), EdgeProblem.MALFORMED_REQUEST, "line 2, column");
        Expecting.problem(order("[1]"), EdgeProblem.MALFORMED_REQUEST, "body: not readable at line 1");
        Expecting.problem(order("\"text\""), EdgeProblem.MALFORMED_REQUEST, "expected: a JSON object");
        Expecting.problem(order(""), EdgeProblem.MALFORMED_REQUEST, "body: missing or unreadable");
        Expecting.problem(order("null"), EdgeProblem.MALFORMED_REQUEST, "body: missing or unreadable");
    }

    @Test
    void aBodyThatIsTooDeepIsRefusedWithHowDeepItMayBe() throws Exception {
        var expected = "expected: at most 32 objects and arrays in each other";

        assertThat(order(nested(JsonBodyDepth.MOST)).statusCode()).isEqualTo(200);
        Expecting.problem(order(nested(JsonBodyDepth.MOST + 1)), EdgeProblem.MALFORMED_REQUEST, "too deep", expected);
        Expecting.problem(
                order("{\"unread\":" + "[".repeat(100_000)), EdgeProblem.MALFORMED_REQUEST, "too deep", expected);
    }

    @Test
    void aFieldOfAnotherTypeIsRefusedWithItsName() throws Exception {
        refused("{%s,\"count\":\"many\",\"sizes\":[]}", "count: not readable (expected: a value");
        refused("{%s,\"count\":1,\"sizes\":[1,\"two\"]}", "sizes.1: not readable");
        refused("{%s,\"count\":1,\"sizes\":[],\"nested\":{%s,\"count\":[]}}", "nested.count: not readable");
        refused("{%s,\"count\":1,\"sizes\":[],\"nested\":{%s,\"count\":1}}", "nested: not readable");
        refused("{%s,\"count\":1}", "body: not readable at line 1");
        refused("{%s,\"count\":1e99,\"sizes\":[]}", "count: not readable");
    }

    @Test
    void whatARecordSaysOfItselfPassesThrough() throws Exception {
        refused("{%s,\"count\":0,\"sizes\":[]}", "count: 0 (expected: 1 or more)");
        refused("{%s,\"count\":1,\"sizes\":[],\"nested\":{%s,\"count\":-1}}", "count: -1 (expected: 1 or more)");
        refused(
                "{\"id\":\"mine\",\"count\":1,\"sizes\":[]}",
                "projectId: \"mine\" (expected: a UUID of 36 characters)");
    }

    @Test
    void whatARecordDeepInsideSaysOfItselfPassesThrough() throws Exception {
        var order = "{%s,\"count\":1,\"sizes\":[],\"label\":";
        var box = "{\"class\":\"a\",\"x\":-1,\"y\":0,\"width\":1,\"height\":1}";

        refused(order + "{\"kind\":\"boxes\",\"boxes\":[" + box + "]}}", "label.box.x: -1.0 (expected: 0..1000000)");
        refused(
                order + "{\"kind\":\"boxes\",\"boxes\":[null]}}",
                "label.boxes: null within (expected: boxes, or none)");
    }

    @Test
    void aFormThatIsNoneIsRefusedWithTheFormsThereAre() throws Exception {
        var order = "{%s,\"count\":1,\"sizes\":[],\"label\":";

        refused(
                order + "{\"kind\":\"colour\"}}",
                "label.kind: \"colour\" (expected one of: choice, choices, scale, boxes");
        refused(order + "{\"value\":1}}", "label.kind: missing (expected one of: choice, choices");
        refused(order + "7}", "label");
    }

    @Test
    void aParameterOfAnotherTypeIsRefused() throws Exception {
        Expecting.problem(edge.send(edge.request("/orders?limit=x")), EdgeProblem.MALFORMED_REQUEST, "limit", "x");
        Expecting.problem(edge.send(edge.request("/orders")), EdgeProblem.MALFORMED_REQUEST, "limit");
    }

    @Test
    void aRefusalSaysWhenToAskAgain() throws Exception {
        var answer = edge.send(edge.request("/busy"));

        Expecting.problem(answer, EdgeProblem.TOO_MANY_REQUESTS, "requests: 11 a second (expected: at most 10)");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void aStoreThatIsAwayMeansLater() throws Exception {
        var answer = edge.send(edge.request("/outage"));

        Expecting.problem(answer, EdgeProblem.UNAVAILABLE);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).doesNotContain("db-7");
    }

    @Test
    void aDefectKeepsItsDetailsToItself() throws Exception {
        var defect = edge.send(edge.request("/defect"));
        var machine = edge.send(edge.request("/error-of-the-machine"));

        Expecting.problem(defect, EdgeProblem.INTERNAL);
        assertThat(defect.body()).doesNotContain("db-7").doesNotContain("Exception");
        Expecting.problem(machine, EdgeProblem.INTERNAL);
        assertThat(machine.body()).doesNotContain("deep inside").doesNotContain("Error\"");
    }

    @Test
    void anAnswerThatFailsHalfwayBreaksOff() {
        assertThatThrownBy(() -> edge.send(edge.request("/half"))).isInstanceOf(IOException.class);
    }

    @Test
    void aRequestThatTheContainerGaveUpIsAnsweredLikeAnyOther() throws Exception {
        assertThat(brokenOff("/orders")).startsWith("HTTP/1.1 400").contains("urn:concord:problem:malformed-request");
        assertThat(brokenOff("/files")).startsWith("HTTP/1.1 400").contains("urn:concord:problem:malformed-request");
        assertThat(brokenOff("/kept")).startsWith("HTTP/1.1 400").contains("kept: half (expected: all of it)");
        Expecting.problem(edge.send(edge.request("/error")), EdgeProblem.NOT_FOUND);
    }

    /** Sends less than was announced, and reads on. */
    private String brokenOff(String path) throws IOException {
        var uri = edge.request(path).build().uri();
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            var half = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{\"count\":1,";
            socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An order of that depth, by a field that nobody reads. */
    private static String nested(int depth) {
        var arrays = depth - 1;
        return "{%s,\"count\":1,\"sizes\":[],\"unread\":%s%s}".formatted(ID, "[".repeat(arrays), "]".repeat(arrays));
    }

    private void refused(String json, String detail) throws IOException, InterruptedException {
        var answer = order(json.replace("%s", ID));
        Expecting.problem(answer, EdgeProblem.MALFORMED_REQUEST, detail);
        assertThat(answer.body()).doesNotContain("dev.concord").doesNotContain("Order");
    }

    private HttpResponse<String> order(String json) throws IOException, InterruptedException {
        return edge.send(edge.request("/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }
}
