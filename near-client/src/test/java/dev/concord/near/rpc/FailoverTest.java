package dev.concord.near.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.rpc.TransientFailure.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FailoverTest {

    private static final String PRICE = "{\"gas_price\":\"100000000\"}";
    private static final NearAmount HUNDRED_MILLION = NearAmount.parse("100000000");

    private final FakeNode first = new FakeNode();
    private final FakeNode second = new FakeNode().resulting(PRICE);
    private final NearRpc rpc = NearRpc.over(
            List.of(first.uri(), second.uri()), new RpcLimits(Duration.ofMillis(500), Duration.ofMillis(700), 1_000));

    @AfterEach
    void stop() {
        rpc.close();
        first.close();
        second.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502 | <html>bad gateway</html>",
                "429 | slow down",
                "429 | {\"error\":{\"name\":\"HANDLER_ERROR\",\"cause\":{\"name\":\"RATE_LIMITED\",\"info\":{}}}}",
                "200 | <html>welcome</html>",
                "200 | []",
                "200 | {\"result\":null}",
                "200 | {\"result\":{\"gas_price\":\"cheap\"}}",
                "200 | {\"result\":{}}",
                "500 | {\"error\":{\"name\":\"INTERNAL_ERROR\",\"cause\":{\"name\":\"INTERNAL_ERROR\",\"info\":{}}}}",
                "200 | {\"error\":{\"name\":\"HANDLER_ERROR\",\"cause\":{\"name\":\"NOT_SYNCED_YET\",\"info\":{}}}}"
            })
    void whatIsNoAnswerIsAskedOfTheNextEndpoint(int status, String body) {
        first.replying(status, body);

        assertThat(rpc.gasPrice()).isEqualTo(HUNDRED_MILLION);
        assertThat(first.questions()).hasSize(1);
    }

    @Test
    void theEndpointThatAnsweredLastIsAskedFirst() {
        first.replying(503, "");

        rpc.gasPrice();
        rpc.gasPrice();

        assertThat(first.questions()).hasSize(1);
        assertThat(second.questions()).hasSize(2);
    }

    @Test
    void anEndpointThatIsNotThereOrSilentOrTalksTooMuchIsLeft() {
        first.close();
        assertThat(rpc.gasPrice()).isEqualTo(HUNDRED_MILLION);

        try (var silent = new FakeNode().resulting(PRICE).after(2_000);
                var talkative = new FakeNode().resulting("\"" + "a".repeat(2_000) + "\"");
                var patient = NearRpc.over(
                        List.of(silent.uri(), talkative.uri(), second.uri()),
                        new RpcLimits(Duration.ofMillis(500), Duration.ofMillis(300), 1_000))) {
            assertThat(patient.gasPrice()).isEqualTo(HUNDRED_MILLION);
        }
    }

    @Test
    void whenNobodyAnswersTheFailureNamesEachEndpointAndIsTransient() {
        first.replying(503, "");
        second.replying(200, "no");

        assertThatThrownBy(rpc::gasPrice).isInstanceOfSatisfying(TransientFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.NOT_READY);
            assertThat(failure.getSuppressed()).hasSize(1);
        });
    }

    @Test
    void aRefusedQuestionIsNotAskedAgain() {
        first.failing(400, "REQUEST_VALIDATION_ERROR", "{\"name\":\"PARSE_ERROR\",\"info\":{}}");

        assertThatThrownBy(rpc::gasPrice)
                .isInstanceOfSatisfying(
                        DefiniteFailure.class,
                        failure -> assertThat(failure.name()).isEqualTo("PARSE_ERROR"));
        assertThat(second.questions()).isEmpty();
    }

    @Test
    void apartEachEndpointAnswersForItself() {
        first.replying(503, "");

        var apart = rpc.apart();

        assertThatThrownBy(() -> apart.get(0).gasPrice()).isInstanceOf(TransientFailure.class);
        assertThat(apart.get(1).gasPrice()).isEqualTo(HUNDRED_MILLION);
    }
}
