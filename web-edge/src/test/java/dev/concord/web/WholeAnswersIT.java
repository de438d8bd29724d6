package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class WholeAnswersIT {

    private final RunningEdge edge = RunningEdge.get();

    @Test
    void anAnswerSaysHowLongItIs() throws IOException, InterruptedException {
        var answer = edge.send(edge.request("/orders?limit=1234"));

        assertThat(answer.body()).isEqualTo("1234");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("4");
    }
}
