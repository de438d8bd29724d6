package dev.concord.gateway.web;

import dev.concord.gateway.access.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in the description of each operation that takes an Idempotency-Key at the gateway what comes of it, as the table of routes has it. */
final class DescribedRepeats {

    private static final Map<String, Object> KEY = Map.of("$ref", "#/components/parameters/IdempotencyKey");
    private static final Map<String, Object> CONFLICT = Map.of("$ref", "#/components/responses/Conflict");
    private static final Map<String, Object> REPLAYED = Map.of("$ref", "#/components/headers/IdempotentReplayed");

    private DescribedRepeats() {}

    static void addTo(Map<String, Object> document) {
        DescribedRoutes.forEach(document, (route, operation) -> {
            if (route.once()) {
                addTo(operation, route);
            }
        });
    }

    @SuppressWarnings("unchecked") // YAML's objects have text keys here, which the document's test checks.
    private static void addTo(Map<String, Object> operation, Route route) {
        var parameters = new ArrayList<>((List<Object>) operation.getOrDefault("parameters", List.of()));
        parameters.add(KEY);
        operation.put("parameters", parameters);
        if (!(operation.get("responses") instanceof Map<?, ?> described)) {
            throw new IllegalStateException(route.template() + ": no answers are described (expected: some)");
        }
        var responses = (Map<String, Object>) described;
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                addHeader((Map<String, Object>) response);
            }
        });
        responses.putIfAbsent("409", CONFLICT);
    }

    @SuppressWarnings("unchecked")
    private static void addHeader(Map<String, Object> response) {
        var headers = new LinkedHashMap<>((Map<String, Object>) response.getOrDefault("headers", Map.of()));
        headers.put("Idempotent-Replayed", REPLAYED);
        response.put("headers", headers);
    }
}
