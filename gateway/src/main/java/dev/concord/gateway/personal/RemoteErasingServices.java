package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.access.Service;
import dev.concord.gateway.identity.ServiceClients;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells them over HTTP. */
@Component
final class RemoteErasingServices implements ErasingServices {

    private final Map<Service, RestClient> services = new ConcurrentHashMap<>();
    private final ServiceClients clients;
    private final GatewaySettings settings;
    private final JsonMapper json;

    RemoteErasingServices(ServiceClients clients, GatewaySettings settings, JsonMapper json) {
        this.clients = clients;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Answer erase(Told told, TaskerId tasker, boolean givesUpUnpaid) {
        try {
            services.computeIfAbsent(told.service(), each -> clients.to(settings.of(each)))
                    .delete()
                    .uri("/internal/taskers/{id}?giveUpUnpaid={up}", tasker, givesUpUnpaid)
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
