package dev.concord.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.routing.Route.Upstream;
import java.net.URI;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes of Spring Cloud Gateway, and the exchange that carries requests along them. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    RouterFunction<ServerResponse> routes(GatewaySettings settings) {
        var routes = RouterFunctions.route();
        for (var each : Route.ALL) {
            routes.add(route(each.pattern())
                    .route(path(each.pattern()), http())
                    .before(uri(address(each.upstream(), settings)))
                    .build());
        }
        return routes.build();
    }

    @Bean
    CloseableHttpClient upstreamClient(UpstreamSettings settings) {
        return UpstreamClient.with(settings);
    }

    @Bean
    ProxyExchange proxyExchange(HttpClient client) {
        return new StreamingExchange(client);
    }

    private static URI address(Upstream upstream, GatewaySettings settings) {
        return switch (upstream) {
            case TASK -> settings.taskService();
            case SUBMISSION -> settings.submissionService();
            case CONSENSUS -> settings.consensusService();
            case PAYOUT -> settings.payoutService();
        };
    }
}
