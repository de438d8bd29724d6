package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class GatewaySettingsTest {

    private static final URI SERVICE = URI.create("http://127.0.0.1:8101");

    @Test
    void a_services_address_has_no_path_because_the_requests_own_replaces_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GatewaySettings(
                        URI.create("http://127.0.0.1:8101/tasks"), SERVICE, SERVICE, SERVICE, "co_x", 1))
                .withMessageContaining("concord.gateway.task-service");
    }

    @Test
    void at_least_one_request_is_served() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GatewaySettings(SERVICE, SERVICE, SERVICE, SERVICE, "co_x", 0))
                .withMessage("concord.gateway.max-requests: 0 (expected: 1..100000)");
    }

    @Test
    void its_text_form_does_not_show_the_operators_token() {
        assertThat(new GatewaySettings(SERVICE, SERVICE, SERVICE, SERVICE, "co_secret", 1).toString())
                .doesNotContain("secret");
    }
}
