package dev.concord.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.concord.testing.NodeProject;
import dev.concord.web.CallerToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** tus-js-client, as anybody installs it, uploads to this service. */
final class TusClientIT {

    private static final int BYTES = 3_000_000;

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());

    @Test
    void itUploadsBreaksOffGoesOnAndEnds() throws Exception {
        assumeTrue(
                NodeProject.canRun(),
                "NOT RUN: node and npm are not there, so that tus-js-client was not tried against uploads");
        var clients = new NodeProject("clients");
        clients.install();
        var token = vendor.request("/v1/uploads").build().headers().firstValue(CallerToken.HEADER);

        var ended = clients.run(
                Map.of(
                        "SERVICE_URL", service.url(""),
                        "CALLER_HEADER", CallerToken.HEADER,
                        "CALLER_TOKEN", token.orElseThrow()),
                List.of("node", "--test", "--test-concurrency=1"));

        assertThat(ended.status()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("# pass 6").contains("# skipped 0");
        var place = Files.readString(clients.work().resolve("uploaded.txt"));
        var file = Path.of("target/uploads").resolve(place.substring(place.lastIndexOf('/') + 1));
        assertThat(Files.readAllBytes(file)).isEqualTo(content());
    }

    private static byte[] content() {
        var content = new byte[BYTES];
        for (var place = 0; place < BYTES; place++) {
            content[place] = (byte) ((place * 31 + (place >> 8)) % 251);
        }
        return content;
    }
}
