package dev.concord.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyKeyTest {

    private static final String HUNDRED = "x".repeat(100);

    @ParameterizedTest
    @ValueSource(strings = {"a", "~", "!", "order/1", "019a3c5e-7d00-7000-8000-000000000001"})
    void visible_characters_make_a_key(String text) {
        assertThat(new IdempotencyKey(text).value()).isEqualTo(text);
        assertThat(new IdempotencyKey(HUNDRED).value()).isEqualTo(HUNDRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "\u00e4", "\t"})
    void others_do_not(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdempotencyKey(HUNDRED + "x"))
                .withMessage("Idempotency-Key: 101 characters (expected: 1..100 visible ASCII characters)");
    }
}
