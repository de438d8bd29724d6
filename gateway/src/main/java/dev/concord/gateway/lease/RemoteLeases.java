package dev.concord.gateway.lease;

import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.identity.CallerStatements;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.CallerToken;
import dev.concord.web.lease.LeaseTokens;
import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks submission-service over HTTP. While it or its Redis is away, a token counts until its lease would have ended: whoever labels then
 * must still see what.
 */
@Component
final class RemoteLeases implements Leases {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteLeases.class);

    /** Somebody waits for a picture. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final RestClient client;
    private final CallerStatements statements;

    RemoteLeases(GatewaySettings settings, HttpClient http, CallerStatements statements) {
        var requests = new HttpComponentsClientHttpRequestFactory(http);
        requests.setReadTimeout(LONGEST_WAIT);
        this.client = RestClient.builder()
                .baseUrl(settings.submissionService())
                .requestFactory(requests)
                .build();
        this.statements = statements;
    }

    @Override
    public boolean hasEnded(String token) {
        try {
            var standing = client.get()
                    .uri("/internal/leases")
                    .header(CallerToken.HEADER, statements.about(new OperatorCaller()))
                    .header(LeaseTokens.HEADER, token)
                    .retrieve()
                    .body(Standing.class);
            return standing != null && standing.ended();
        } catch (RestClientException away) {
            LOG.warn("whether a lease has ended is not known, its token counts: {}", away.toString());
            return false;
        }
    }

    /** The answer. */
    private record Standing(boolean ended) {}
}
