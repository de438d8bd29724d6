package dev.concord.gateway.lease;

import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.identity.ServiceClients;
import dev.concord.web.lease.LeaseTokens;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final RestClient submissionService;

    RemoteLeases(GatewaySettings settings, ServiceClients clients) {
        this.submissionService = clients.to(settings.submissionService(), LONGEST_WAIT);
    }

    @Override
    public boolean hasEnded(String token) {
        try {
            var standing = submissionService
                    .get()
                    .uri("/internal/leases")
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
