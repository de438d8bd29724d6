package dev.concord.near.rpc;

import dev.concord.near.rpc.NodeClient.Posted;
import dev.concord.near.rpc.TransientFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One node behind one address: sends a question, bounds the reply, and tells outages from answers. */
final class HttpEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Errors that say something of the node, not of the question. */
    private static final Set<String> NOT_READY = Set.of(
            "INTERNAL_ERROR",
            "NO_SYNCED_BLOCKS",
            "NOT_SYNCED_YET",
            "UNAVAILABLE_SHARD",
            "DOES_NOT_TRACK_SHARD",
            "REQUEST_ROUTED");

    /** Whatever else the reply says: this node takes no more questions now. */
    private static final int TOO_MANY_REQUESTS = 429;

    private final NodeClient client;
    private final URI uri;

    HttpEndpoint(NodeClient client, URI uri) {
        this.client = client;
        this.uri = uri;
    }

    /**
     * Asks this endpoint.
     *
     * @throws TransientFailure if it does not answer
     */
    Reply ask(String method, JsonNode parameters) {
        var response = post(JSON.createObjectNode()
                .put("jsonrpc", "2.0")
                .put("id", "concord")
                .put("method", method)
                .set("params", parameters));
        if (response.status() == TOO_MANY_REQUESTS) {
            throw failure(Reason.NOT_READY, "HTTP " + TOO_MANY_REQUESTS, null);
        }
        var envelope = envelopeOf(response);
        var error = envelope.get("error");
        if (error != null && !error.isNull()) {
            return refusal(error);
        }
        var result = envelope.get("result");
        if (result == null || result.isNull()) {
            throw failure(Reason.MALFORMED_REPLY, "HTTP %d without a result".formatted(response.status()), null);
        }
        return new Reply.Result(result);
    }

    TransientFailure failure(Reason reason, String what, @Nullable Throwable cause) {
        return new TransientFailure(reason, uri.getHost() + ": " + what, cause);
    }

    private Posted post(JsonNode question) {
        try {
            return client.post(uri, JSON.writeValueAsBytes(question));
        } catch (IOException broken) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure(Reason.INTERRUPTED, "interrupted", broken);
            }
            throw failure(Reason.UNREACHABLE, broken.toString(), broken);
        }
    }

    /** A node sends its JSON with error codes too; anything else comes from what stands before it. */
    private JsonNode envelopeOf(Posted response) {
        try {
            var envelope = JSON.readTree(response.body());
            if (envelope != null && envelope.isObject() && (envelope.has("result") || envelope.has("error"))) {
                return envelope;
            }
        } catch (JacksonException notJson) {
            throw failure(reasonOf(response.status()), "HTTP " + response.status() + " without JSON", notJson);
        }
        throw failure(reasonOf(response.status()), "HTTP " + response.status() + " without an answer", null);
    }

    private static Reason reasonOf(int status) {
        return status == 200 ? Reason.MALFORMED_REPLY : Reason.NOT_READY;
    }

    private Reply.Refusal refusal(JsonNode error) {
        var cause = error.path("cause").path("name");
        var name = (cause.isString() ? cause : error.path("name")).asString("UNKNOWN_ERROR");
        if (NOT_READY.contains(name)) {
            throw failure(Reason.NOT_READY, name, null);
        }
        if (name.equals("TIMEOUT_ERROR")) {
            throw failure(Reason.WAITED_IN_VAIN, name, null);
        }
        return new Reply.Refusal(name, error);
    }
}
