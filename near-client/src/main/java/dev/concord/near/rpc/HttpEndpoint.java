package dev.concord.near.rpc;

import dev.concord.near.rpc.TransientFailure.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final HttpClient client;
    private final URI uri;
    private final RpcLimits limits;

    HttpEndpoint(HttpClient client, URI uri, RpcLimits limits) {
        this.client = client;
        this.uri = uri;
        this.limits = limits;
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
        if (response.statusCode() == TOO_MANY_REQUESTS) {
            throw failure(Reason.NOT_READY, "HTTP " + TOO_MANY_REQUESTS, null);
        }
        var envelope = envelopeOf(response);
        var error = envelope.get("error");
        if (error != null && !error.isNull()) {
            return refusal(error);
        }
        var result = envelope.get("result");
        if (result == null || result.isNull()) {
            throw failure(Reason.MALFORMED_REPLY, "HTTP %d without a result".formatted(response.statusCode()), null);
        }
        return new Reply.Result(result);
    }

    TransientFailure failure(Reason reason, String what, @Nullable Throwable cause) {
        return new TransientFailure(reason, uri.getHost() + ": " + what, cause);
    }

    private HttpResponse<byte[]> post(JsonNode question) {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .timeout(limits.wholeTime())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
                .build();
        var reply =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.maxReplyBytes()));
        try {
            return reply.get(limits.wholeTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw failure(Reason.UNREACHABLE, "no reply within " + limits.wholeTime(), late);
        } catch (ExecutionException broken) {
            throw failure(Reason.UNREACHABLE, String.valueOf(broken.getCause()), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(Reason.INTERRUPTED, "interrupted", interrupted);
        } finally {
            reply.cancel(true);
        }
    }

    /** A node sends its JSON with error codes too; anything else comes from what stands before it. */
    private JsonNode envelopeOf(HttpResponse<byte[]> response) {
        try {
            var envelope = JSON.readTree(response.body());
            if (envelope != null && envelope.isObject() && (envelope.has("result") || envelope.has("error"))) {
                return envelope;
            }
        } catch (JacksonException notJson) {
            throw failure(reasonOf(response.statusCode()), "HTTP " + response.statusCode() + " without JSON", notJson);
        }
        throw failure(reasonOf(response.statusCode()), "HTTP " + response.statusCode() + " without an answer", null);
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
