package dev.concord.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTest {

    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource
    void a_drawn_secret_is_read_as_what_it_is(SecretKind kind) {
        var secret = Secret.draw(kind, random);

        assertThat(Secret.parse(secret.text())).hasValue(secret);
        assertThat(secret.text()).matches("c[vtoisr]_[A-Za-z0-9_-]{43}");
    }

    @Test
    void no_two_are_the_same() {
        assertThat(Secret.draw(SecretKind.VENDOR_KEY, random)).isNotEqualTo(Secret.draw(SecretKind.VENDOR_KEY, random));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cv_", "cv_short", "xx_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_cannot_be_one_is_not_looked_up(String text) {
        assertThat(Secret.parse(text)).isEmpty();
    }

    @Test
    void what_is_too_long_is_not_looked_up() {
        assertThat(Secret.parse("cv_" + "A".repeat(198))).isEmpty();
    }

    @Test
    void its_text_form_does_not_show_it() {
        assertThat(Secret.draw(SecretKind.TASKER_TOKEN, random)).hasToString("TASKER_TOKEN(hidden)");
    }

    @Test
    void its_hash_is_the_sha_256_of_its_text() {
        // From: printf abc | sha256sum
        assertThat(SecretHash.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
