package dev.concord.near.rpc;

import dev.concord.near.rpc.TransientFailure.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Several nodes that should say the same: asks the one that answered last, then each of the others once. */
final class Endpoints {

    private final List<HttpEndpoint> endpoints;
    private final CallTimes times;
    private final AtomicInteger lastGood = new AtomicInteger();

    Endpoints(List<HttpEndpoint> endpoints, CallTimes times) {
        this.endpoints = List.copyOf(endpoints);
        this.times = times;
    }

    /**
     * Asks until one endpoint gives an answer that can be read.
     *
     * @throws TransientFailure the first endpoint's, with those of the others suppressed
     */
    <T> T ask(String method, JsonNode parameters, Function<Reply, T> reader) {
        var start = lastGood.get();
        TransientFailure first = null;
        for (var i = 0; i < endpoints.size(); i++) {
            var index = (start + i) % endpoints.size();
            try {
                var answer = askOne(endpoints.get(index), method, parameters, reader);
                lastGood.set(index);
                return answer;
            } catch (TransientFailure failure) {
                if (!failure.reason().anotherEndpointMayAnswer()) {
                    throw failure;
                }
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        throw first == null ? new IllegalStateException("no endpoints") : first;
    }

    private <T> T askOne(HttpEndpoint endpoint, String method, JsonNode parameters, Function<Reply, T> reader) {
        var startedNanos = System.nanoTime();
        try {
            return reader.apply(endpoint.ask(method, parameters));
        } catch (MalformedReply malformed) {
            throw endpoint.failure(Reason.MALFORMED_REPLY, method + ": " + malformed.getMessage(), malformed);
        } finally {
            times.took(method, Duration.ofNanos(System.nanoTime() - startedNanos));
        }
    }
}
