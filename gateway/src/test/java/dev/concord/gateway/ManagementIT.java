package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the gateway tells whoever runs it, on a port of its own. */
final class ManagementIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void it_says_that_it_is_alive_and_ready() {
        assertThat(gateway.management().get("/actuator/health/liveness").status())
                .isEqualTo(200);
        assertThat(gateway.management().get("/actuator/health/readiness").status())
                .isEqualTo(200);
    }

    @Test
    void requests_are_counted_by_route_and_not_by_id() {
        gateway.newVendor().get("/v1/projects/019a3c5e-7d00-7000-8000-000000000001");
        gateway.anonymous().get("/v1/whoami");

        var metrics = gateway.management().get("/actuator/prometheus");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text())
                .contains("http_server_requests_seconds_count", "uri=\"/v1/projects/{id}\"", "status=\"401\"")
                .doesNotContain("019a3c5e");
    }

    @Test
    void the_public_port_shows_none_of_it() {
        assertThat(gateway.operator().get("/actuator/health").status()).isEqualTo(404);
    }
}
