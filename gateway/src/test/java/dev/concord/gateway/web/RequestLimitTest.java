package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.concord.gateway.GatewaySettings;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class RequestLimitTest {

    private static final URI SERVICE = URI.create("http://127.0.0.1:8101");

    @Test
    void whoIsConnectedFindsAThread() {
        var settings = new GatewaySettings(SERVICE, SERVICE, SERVICE, SERVICE, "co_x", 1);
        var refusals = new Refusals((_, _, _, _) -> null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestLimit(settings, refusals, 511, 512))
                .withMessage("server.tomcat.threads.max: 511 (expected: at least server.tomcat.max-connections, 512)");
        var _ = new RequestLimit(settings, refusals, 512, 512);
    }
}
