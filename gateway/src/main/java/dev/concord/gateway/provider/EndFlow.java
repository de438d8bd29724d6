package dev.concord.gateway.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out who has come back from a provider, outside of any transaction. */
@Component
final class EndFlow {

    private static final Logger LOG = LoggerFactory.getLogger(EndFlow.class);

    private final Providers providers;
    private final Flows flows;

    EndFlow(Providers providers, Flows flows) {
        this.providers = providers;
        this.flows = flows;
    }

    /** What costs nothing is checked first. */
    Proven end(Returned returned) {
        var flow = flows.read(returned.token());
        if (flow.isEmpty()) {
            return new Proven.Refused("flow: not drawn here, or too old");
        }
        if (!isSame(flow.get().state(), returned.state())) {
            return new Proven.Refused("state: of another flow");
        }
        var client = providers.find(flow.get().provider());
        if (client.isEmpty()) {
            return new Proven.Refused("provider: not there any more");
        }
        var proven = client.get().proven(flow.get(), returned.code());
        if (proven instanceof Proven.Refused(var reason)) {
            LOG.info("a sign-in by {} is refused: {}", flow.get().provider(), reason);
        }
        if (proven instanceof Proven.Away(var reason)) {
            LOG.warn(
                    "the provider {} does not say who somebody is: {}",
                    flow.get().provider(),
                    reason);
        }
        return proven;
    }

    private static boolean isSame(String state, String returned) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), returned.getBytes(StandardCharsets.UTF_8));
    }
}
