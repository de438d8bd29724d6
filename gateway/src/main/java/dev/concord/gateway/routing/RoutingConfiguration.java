package dev.concord.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Service;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes of Spring Cloud Gateway, and the exchange that carries requests along them. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    private static final List<Service> BEHIND =
            List.of(Service.TASK, Service.SUBMISSION, Service.CONSENSUS, Service.PAYOUT);

    @Bean
    RouterFunction<ServerResponse> routes(GatewaySettings settings) {
        var routes = RouterFunctions.route();
        for (var service : BEHIND) {
            routes.add(route(service.name())
                    .route(request -> isFor(service, request), http())
                    .before(uri(settings.of(service)))
                    .build());
        }
        return routes.build();
    }

    @Bean
    CloseableHttpClient upstreamClient(UpstreamSettings settings) {
        return UpstreamClient.with(settings);
    }

    @Bean
    ProxyExchange proxyExchange(HttpClient client, UpstreamSettings settings) {
        return new StreamingExchange(client, settings);
    }

    /** The route was found when the caller was let in; its pattern is what metrics tell requests apart by. */
    private static boolean isFor(Service service, ServerRequest request) {
        if (!isFirstDispatch(request)
                || !(request.attribute(Route.ATTRIBUTE).orElse(null) instanceof Route route)
                || route.service() != service) {
            return false;
        }
        request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, route.path());
        return true;
    }

    /** A request that failed is dispatched once more, to the place for errors, and must not reach a service again. */
    private static boolean isFirstDispatch(ServerRequest request) {
        return request.servletRequest().getDispatcherType() == DispatcherType.REQUEST;
    }
}
