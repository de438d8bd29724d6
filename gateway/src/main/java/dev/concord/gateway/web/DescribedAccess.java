package dev.concord.gateway.web;

import dev.concord.gateway.access.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says in the description of each operation who may use it, as the table of routes has it. Behind each kind of credential stand
 * the least role and the scope, as OpenAPI 3.1 allows for schemes other than OAuth.
 */
final class DescribedAccess {

    private DescribedAccess() {}

    static void addTo(Map<String, Object> document) {
        DescribedRoutes.forEach(document, (route, operation) -> operation.put("security", security(route.access())));
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
