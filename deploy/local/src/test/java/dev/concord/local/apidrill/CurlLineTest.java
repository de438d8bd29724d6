package dev.concord.local.apidrill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

final class CurlLineTest {

    private static final URI GATEWAY = URI.create("http://127.0.0.1:8080");

    @Test
    void aPlainBodyStandsInTheLine() {
        assertThat(line("{\"a\":1}"))
                .isEqualTo("curl -i -X POST -H 'Content-Type: application/json' -H 'X-Api-Key: cv_secret'"
                        + " 'http://127.0.0.1:8080/v1/projects?a=%27' --data-binary '{\"a\":1}'");
    }

    @Test
    void whatNoArgumentCanHoldIsPrinted() {
        assertThat(line("'\u0000%\\ö"))
                .startsWith("printf '\\047\\000\\045\\134\\303\\266' | curl ")
                .endsWith(" --data-binary @-");
    }

    @Test
    void noBodyIsNone() {
        assertThat(line("")).endsWith("a=%27'");
    }

    private static String line(String body) {
        var nothing = JsonNodeFactory.instance.objectNode();
        return CurlLine.of(
                GATEWAY,
                new Request(
                        new Operation("POST", "/v1/projects", List.of(), List.of(), nothing, nothing),
                        Caller.vendor("vendor", "cv_secret"),
                        "POST",
                        "/v1/projects?a=%27",
                        Map.of(),
                        Map.of("Content-Type", "application/json"),
                        body,
                        StandardCharsets.UTF_8));
    }
}
