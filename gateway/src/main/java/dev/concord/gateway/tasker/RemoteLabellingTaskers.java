package dev.concord.gateway.tasker;

import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.identity.ServiceClients;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tells submission-service over HTTP. */
@Component
final class RemoteLabellingTaskers implements LabellingTaskers {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteLabellingTaskers.class);

    private final RestClient submissionService;

    RemoteLabellingTaskers(GatewaySettings settings, ServiceClients clients) {
        this.submissionService = clients.to(settings.submissionService());
    }

    @Override
    public boolean admit(Tasker tasker) {
        try {
            submissionService
                    .put()
                    .uri("/internal/taskers/{id}", tasker.id())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("agent", tasker.agent()))
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException away) {
            LOG.warn("a tasker's registration is put off: {}", away.toString());
            return false;
        }
    }
}
