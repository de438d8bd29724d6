package dev.concord.localnet.web;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What goes back to a client. */
record RpcAnswer(int httpStatus, JsonNode body) {

    /** No status that HTTP has: the connection is closed without a word. */
    private static final int NOTHING = 0;

    static RpcAnswer of(int httpStatus, JsonNode body) {
        return new RpcAnswer(httpStatus, body);
    }

    static RpcAnswer failed(JsonNode id, RpcProblem problem) {
        var envelope = Json.object().put("jsonrpc", "2.0");
        envelope.set("error", problem.error().json());
        return new RpcAnswer(problem.error().httpStatus(), envelope.set("id", id));
    }

    static RpcAnswer nothing() {
        return new RpcAnswer(NOTHING, Json.object());
    }

    /** What stands before a node says when the node is down. */
    static RpcAnswer page(int httpStatus) {
        return new RpcAnswer(httpStatus, Json.text("<html>" + httpStatus + "</html>"));
    }

    boolean isNothing() {
        return httpStatus == NOTHING;
    }

    /** A page is sent as it is, all else as JSON. */
    byte[] bytes() {
        return body.isString() ? body.stringValue().getBytes(StandardCharsets.UTF_8) : Json.write(body);
    }
}
