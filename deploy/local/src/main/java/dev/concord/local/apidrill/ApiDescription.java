package dev.concord.local.apidrill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of a gateway. */
record ApiDescription(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "options");

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.required("paths").properties()) {
            for (var each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    operations.add(operation(path.getKey(), path.getValue(), each.getKey(), each.getValue()));
                }
            }
        }
        return List.copyOf(operations);
    }

    /** Follows a reference; anything else is what it is. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.requiredAt(reference.substring(1));
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        item.path("parameters").forEach(parameter -> parameters.add(Parameter.of(resolved(parameter))));
        operation.path("parameters").forEach(parameter -> parameters.add(Parameter.of(resolved(parameter))));
        var callers = new ArrayList<String>();
        operation.path("security").forEach(alternative -> callers.addAll(alternative.propertyNames()));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                callers,
                resolved(operation.path("requestBody")).path("content"),
                operation.required("responses"));
    }
}
