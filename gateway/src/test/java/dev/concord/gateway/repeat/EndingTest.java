package dev.concord.gateway.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.Bytes;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are the last word on a request. */
final class EndingTest {

    private static final Optional<String> CONTENT = Optional.of("what was asked for");
    private static final Optional<Bytes> BODY = Optional.of(Bytes.fromHex("7b7d"));
    private static final Map<String, String> HEADERS = Map.of("ETag", "\"1\"");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 400, 404, 409, 422})
    void what_was_done_or_refused_is_kept(int status) {
        assertThat(Ending.of(CONTENT, head(status), BODY))
                .isEqualTo(new Ending.Kept("what was asked for", new FirstAnswer(status, HEADERS, BODY.orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void what_failed_or_was_put_off_is_not(int status) {
        assertThat(Ending.of(CONTENT, head(status), BODY)).isEqualTo(new Ending.Unsettled());
    }

    @Test
    void an_answer_that_asks_to_come_again_is_not() {
        assertThat(Ending.of(CONTENT, new AnswerHead(409, HEADERS, true), BODY)).isEqualTo(new Ending.Unsettled());
    }

    @Test
    void nor_is_one_to_a_body_that_was_not_read_to_its_end() {
        assertThat(Ending.of(Optional.empty(), head(201), BODY)).isEqualTo(new Ending.Unsettled());
    }

    @Test
    void of_one_that_is_too_large_it_is_kept_that_it_was() {
        assertThat(Ending.of(CONTENT, head(200), Optional.empty()))
                .isEqualTo(new Ending.TooLarge("what was asked for"));
    }

    private static AnswerHead head(int status) {
        return new AnswerHead(status, HEADERS, false);
    }
}
