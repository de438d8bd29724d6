package dev.concord.gateway.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.concord.contracts.id.IdempotencyKey;
import dev.concord.near.key.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An answer is read by who names the same request as the same caller, on any instance, and by nobody else. */
final class SealTest {

    private static final String SECRET = "the caller secret of the tests, 32+";
    private static final FirstAnswer ANSWER = new FirstAnswer(
            201,
            Map.of("Content-Type", "application/json", "ETag", "\"1\""),
            Bytes.of("{\"secret\":\"cv_shown-once\"}".getBytes(StandardCharsets.UTF_8)));

    @Test
    void the_same_name_opens_it_on_another_instance() {
        var sealed = seal("ann", "POST /v1/keys", "1").close(ANSWER);

        assertThat(new Seals(SECRET, new Random(2))
                        .of(request("ann", "POST /v1/keys", "1"))
                        .open(sealed))
                .isEqualTo(ANSWER);
    }

    @Test
    void another_caller_operation_key_or_secret_does_not() {
        var sealed = seal("ann", "POST /v1/keys", "1").close(ANSWER);
        var others = List.of(
                seal("bob", "POST /v1/keys", "1"),
                seal("ann", "POST /v1/members", "1"),
                seal("ann", "POST /v1/keys", "2"),
                new Seals(SECRET + "!", new Random(1)).of(request("ann", "POST /v1/keys", "1")));

        assertThat(others).allSatisfy(other -> assertThatIllegalStateException().isThrownBy(() -> other.open(sealed)));
        assertThat(Stream.concat(others.stream(), Stream.of(seal("ann", "POST /v1/keys", "1")))
                        .map(Seal::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_sealed_says_nothing_and_is_another_each_time() {
        var seal = seal("ann", "POST /v1/keys", "1");

        assertThat(new String(seal.close(ANSWER).toArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("cv_shown-once", "application/json");
        assertThat(seal.close(ANSWER)).isNotEqualTo(seal.close(ANSWER));
    }

    private static Seal seal(String caller, String operation, String key) {
        return new Seals(SECRET, new Random(1)).of(request(caller, operation, key));
    }

    private static KeyedRequest request(String caller, String operation, String key) {
        return new KeyedRequest(caller, operation, new IdempotencyKey(key));
    }
}
