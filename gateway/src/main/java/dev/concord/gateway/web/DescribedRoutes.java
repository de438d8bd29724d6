package dev.concord.gateway.web;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Routes;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The operations of the API's description by the routes that they are of, to be told what the table of routes has of them. */
final class DescribedRoutes {

    private DescribedRoutes() {}

    @SuppressWarnings("unchecked") // YAML's objects have text keys here, which the document's test checks.
    static void forEach(Map<String, Object> document, BiConsumer<Route, Map<String, Object>> told) {
        var paths = (Map<String, Map<String, Object>>) document.getOrDefault("paths", Map.of());
        for (var route : Routes.ALL) {
            var method = route.method().name().toLowerCase(Locale.ROOT);
            if (paths.getOrDefault(route.path().getPatternString(), Map.of()).get(method)
                    instanceof Map<?, ?> operation) {
                told.accept(route, (Map<String, Object>) operation);
            }
        }
    }
}
