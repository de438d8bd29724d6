package dev.concord.gateway.identity;

import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.CallerToken;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.HttpClient;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Clients by which the gateway itself asks a service something, as the operator and not for anybody who has called. */
@Component
public final class ServiceClients {

    private final HttpClient http;
    private final CallerStatements statements;

    ServiceClients(HttpClient http, CallerStatements statements) {
        this.http = http;
        this.statements = statements;
    }

    /** Returns a client that waits for an answer as long as a forwarded request does. */
    public RestClient to(URI service) {
        return client(service, Optional.empty());
    }

    /** Returns a client that waits for an answer so long. */
    public RestClient to(URI service, Duration longestWait) {
        return client(service, Optional.of(longestWait));
    }

    private RestClient client(URI service, Optional<Duration> longestWait) {
        var requests = new HttpComponentsClientHttpRequestFactory(http);
        longestWait.ifPresent(requests::setReadTimeout);
        return RestClient.builder()
                .baseUrl(service)
                .requestFactory(requests)
                .requestInitializer(
                        request -> request.getHeaders().set(CallerToken.HEADER, statements.about(new OperatorCaller())))
                .build();
    }
}
