package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Also where everything else that waits has virtual threads. */
final class RequestThreadsIT {

    @Test
    void aRequestHasAThreadOfThePlatform() throws IOException, InterruptedException {
        var edge = RunningEdge.get();

        assertThat(edge.send(edge.request("/thread")).body()).isEqualTo("false");
    }
}
