package dev.concord.gateway.tasker;

import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.identity.CallerStatements;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.CallerToken;
import java.util.Map;
import org.apache.hc.client5.http.classic.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tells submission-service over HTTP. */
@Component
final class RemoteLabellingTaskers implements LabellingTaskers {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteLabellingTaskers.class);

    private final RestClient client;
    private final CallerStatements statements;

    RemoteLabellingTaskers(GatewaySettings settings, HttpClient http, CallerStatements statements) {
        this.client = RestClient.builder()
                .baseUrl(settings.submissionService())
                .requestFactory(new HttpComponentsClientHttpRequestFactory(http))
                .build();
        this.statements = statements;
    }

    @Override
    public boolean admit(Tasker tasker) {
        try {
            client.put()
                    .uri("/internal/taskers/{id}", tasker.id())
                    .header(CallerToken.HEADER, statements.about(new OperatorCaller()))
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
