package dev.concord.gateway.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes(new Random(1));

    @Test
    void a_hash_is_argon2id_with_the_parameters_of_owasp_and_a_salt_of_its_own() {
        var password = new Password("four words nobody guesses");

        assertThat(hashes.of(password))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(hashes.of(password));
    }

    @Test
    void a_password_fits_its_own_hash_and_nobodys_fits_none() {
        var hash = hashes.of(new Password("four words nobody guesses"));

        assertThat(hashes.fits(new Password("four words nobody guesses"), Optional.of(hash)))
                .isTrue();
        assertThat(hashes.fits(new Password("Four words nobody guesses"), Optional.of(hash)))
                .isFalse();
        assertThat(hashes.fits(new Password("four words nobody guesses"), Optional.empty()))
                .isFalse();
    }

    @Test
    void the_same_letters_written_otherwise_are_the_same_password() {
        var hash = hashes.of(new Password("Zo\u00eb's four words"));

        assertThat(hashes.fits(new Password("Zoe\u0308's four words"), Optional.of(hash)))
                .isTrue();
    }
}
