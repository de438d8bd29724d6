package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class WholeAnswersIT {

    private static final int MORE_THAN_A_BUFFER = 100_000;

    /** Of a list in JSON that has one text. */
    private static final int AROUND = "[\"\"]".length();

    private final RunningEdge edge = RunningEdge.get();

    @Test
    void anAnswerSaysHowLongItIs() throws IOException, InterruptedException {
        var answer = edge.send(edge.request("/entity?length=1234"));

        assertThat(answer.body()).hasSize(1234 + AROUND);
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(1234 + AROUND));
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void oneThatIsLongerThanABufferIsWholeToo() throws IOException, InterruptedException {
        assertThat(edge.send(edge.request("/entity?length=" + MORE_THAN_A_BUFFER))
                        .body())
                .hasSize(MORE_THAN_A_BUFFER + AROUND);
    }

    @Test
    void whoAsksForTheHeadAloneGetsIt() throws IOException, InterruptedException {
        var answer = edge.send(edge.request("/entity?length=10").HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
