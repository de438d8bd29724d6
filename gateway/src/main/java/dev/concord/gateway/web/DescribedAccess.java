package dev.concord.gateway.web;

import dev.concord.gateway.access.Access;
import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says in the description of each operation who may use it, as the table of routes has it. Behind each kind of credential stand
 * the least role and the scope, as OpenAPI 3.1 allows for schemes other than OAuth.
 */
final class DescribedAccess {

    private DescribedAccess() {}

    @SuppressWarnings("unchecked") // YAML's objects have text keys here, which the document's test checks.
    static void addTo(Map<String, Object> document) {
        var paths = (Map<String, Map<String, Object>>) document.getOrDefault("paths", Map.of());
        for (var route : Routes.ALL) {
            if (paths.getOrDefault(route.path().getPatternString(), Map.of()).get(method(route))
                    instanceof Map<?, ?> operation) {
                ((Map<String, Object>) operation).put("security", security(route.access()));
            }
        }
    }

    private static String method(Route route) {
        return route.method().name().toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, List<String>>> security(Access access) {
        var alternatives = new ArrayList<Map<String, List<String>>>();
        if (access.open()) {
            return alternatives;
        }
        var scope = access.scope().toString();
        if (access.leastRole() != null) {
            alternatives.add(Map.of("vendorKey", List.of(access.leastRole().toString(), scope)));
            alternatives.add(Map.of("memberSession", List.of(access.leastRole().toString(), scope)));
        }
        if (access.forTaskers()) {
            alternatives.add(Map.of("taskerToken", List.of(scope)));
            alternatives.add(Map.of("taskerSession", List.of(scope)));
        }
        if (access.forOperators()) {
            alternatives.add(Map.of("operatorToken", List.of()));
        }
        return alternatives;
    }
}
