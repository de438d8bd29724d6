package dev.concord.gateway.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.IdempotencyKey;
import dev.concord.near.key.Bytes;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a key that was used before is good for. */
final class ReplyTest {

    private static final Seal SEAL = new Seals("the caller secret of the tests, 32+", new Random(1))
            .of(new KeyedRequest("ann", "POST /v1/projects", new IdempotencyKey("1")));
    private static final FirstAnswer ANSWER = new FirstAnswer(201, Map.of(), Bytes.EMPTY);

    @Test
    void the_same_again_gets_the_same() {
        assertThat(Reply.to(answered(), Optional.of("one"))).isEqualTo(new Reply.Same(ANSWER));
    }

    @Test
    void something_else_gets_nothing() {
        assertThat(Reply.to(answered(), Optional.of("other"))).isEqualTo(new Reply.Other());
        assertThat(Reply.to(tooLarge(), Optional.of("other"))).isEqualTo(new Reply.Other());
    }

    @Test
    void what_cannot_be_read_is_not_the_same() {
        assertThat(Reply.to(answered(), Optional.empty())).isEqualTo(new Reply.Other());
    }

    @Test
    void the_same_again_is_told_that_its_answer_was_too_large() {
        assertThat(Reply.to(tooLarge(), Optional.of("one"))).isEqualTo(new Reply.NotKept());
    }

    private static Claim.Answered answered() {
        return new Claim.Answered(SEAL, SEAL.mark("one"), SEAL.close(ANSWER));
    }

    private static Claim.Answered tooLarge() {
        return new Claim.Answered(SEAL, SEAL.mark("one"), null);
    }
}
