package dev.concord.gateway.provider;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends browsers to providers. */
@Service
public final class BeginFlow {

    private static final Logger LOG = LoggerFactory.getLogger(BeginFlow.class);

    private final Providers providers;
    private final Flows flows;

    BeginFlow(Providers providers, Flows flows) {
        this.providers = providers;
        this.flows = flows;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * The browser goes there, and comes back with a code and a state.
         *
         * @param token what the page keeps until then
         */
        record Begun(URI authorization, String token, Instant until) implements Outcome {}

        record NoSuchProvider() implements Outcome {}

        record Away() implements Outcome {}
    }

    /** Returns who may be chosen. */
    public List<String> providers() {
        return providers.names();
    }

    public Outcome begin(String name) {
        var client = providers.find(name);
        if (client.isEmpty()) {
            return new Outcome.NoSuchProvider();
        }
        var flow = flows.draw(name);
        try {
            return new Outcome.Begun(client.get().authorization(flow), flow.token(), flow.until());
        } catch (ProviderAway away) {
            LOG.warn("the provider {} does not say where to sign in: {}", name, away.toString());
            return new Outcome.Away();
        }
    }
}
