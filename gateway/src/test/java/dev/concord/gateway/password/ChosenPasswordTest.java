package dev.concord.gateway.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class ChosenPasswordTest {

    @Test
    void long_ones_are_taken_whatever_they_are_of() {
        for (var text : new String[] {"all lower case", "пароль из слов", "123456789012", "a".repeat(124) + "bcde"}) {
            assertThat(chosen(text).password().text()).isEqualTo(text);
        }
    }

    @Test
    void short_ones_ones_of_few_characters_and_the_name_are_not() {
        for (var text : new String[] {"", "elevenchars", "abababababababab", "ADA@vision.example", "a".repeat(129)}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> chosen(text))
                    .withMessageStartingWith("password: ")
                    .withMessageContaining("(expected: ");
        }
    }

    @Test
    void a_name_is_written_in_small_letters_and_is_of_few_characters() {
        assertThat(new SignInName("Ada@Vision.Example")).isEqualTo(new SignInName("ada@vision.example"));
        for (var text : new String[] {"", "ab", "a b c", "-ada", "ada\n", "z\u00f6e", "a".repeat(101)}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> new SignInName(text))
                    .withMessageStartingWith("signInName: ");
        }
    }

    @Test
    void neither_name_nor_password_gets_into_a_log() {
        assertThat(chosen("four words nobody guesses").toString()).doesNotContain("four", "ada");
    }

    private static ChosenPassword chosen(String text) {
        return new ChosenPassword(new SignInName("ada@vision.example"), new Password(text));
    }
}
