package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.identity.CallerStatements;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.CallerToken;
import org.apache.hc.client5.http.classic.HttpClient;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells them over HTTP. */
@Component
final class RemoteErasingServices implements ErasingServices {

    private final RestClient client;
    private final GatewaySettings settings;
    private final CallerStatements statements;
    private final JsonMapper json;

    RemoteErasingServices(GatewaySettings settings, HttpClient http, CallerStatements statements, JsonMapper json) {
        this.client = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(http))
                .build();
        this.settings = settings;
        this.statements = statements;
        this.json = json;
    }

    @Override
    public Answer erase(Told told, TaskerId tasker, boolean givesUpUnpaid) {
        try {
            client.delete()
                    .uri(
                            settings.of(told.service()) + "/internal/taskers/{id}?giveUpUnpaid={up}",
                            tasker,
                            givesUpUnpaid)
                    .header(CallerToken.HEADER, statements.about(new OperatorCaller()))
                    .retrieve()
                    .toBodilessEntity();
            return new Answer.Erased();
        } catch (HttpClientErrorException refused) {
            return refused.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)
                    ? refused(refused.getResponseBodyAsByteArray())
                    : new Answer.Away(refused.toString());
        } catch (RestClientException away) {
            return new Answer.Away(away.toString());
        }
    }

    private Answer refused(byte[] problem) {
        try {
            var said = json.readTree(problem);
            return new Answer.Refused(
                    said.path("code").asString(""), said.path("detail").asString(""));
        } catch (JacksonException unreadable) {
            return new Answer.Away(unreadable.toString());
        }
    }
}
