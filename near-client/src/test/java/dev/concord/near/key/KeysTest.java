package dev.concord.near.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class KeysTest {

    private final SecretKey key = SecretKey.fromSeed(new byte[32]);

    @Test
    void aSecretKeyIsReadBackFromItsTextInBothForms() {
        var seedOnly = "ed25519:" + Base58.encode(new byte[32]);

        assertThat(SecretKey.parse(key.reveal()).publicKey()).isEqualTo(key.publicKey());
        assertThat(SecretKey.parse(seedOnly).publicKey()).isEqualTo(key.publicKey());
    }

    @Test
    void aSecretKeyShowsItselfNowhere() {
        assertThat(key.toString())
                .doesNotContain(key.reveal().substring(8))
                .contains(key.publicKey().toString());
        assertThatThrownBy(() -> SecretKey.parse("ed25519:abc")).hasMessage("secret key: 3 bytes (expected: 32 or 64)");
        assertThatThrownBy(() -> SecretKey.parse("secret0"))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret0"));
    }

    @Test
    void halvesThatDoNotBelongTogetherAreRefused() {
        var content = new byte[64];

        assertThatThrownBy(() -> SecretKey.parse("ed25519:" + Base58.encode(content)))
                .hasMessageContaining("second half");
    }

    @Test
    void keysOfOtherCurvesOrSizesAreRefused() {
        assertThatThrownBy(() -> PublicKey.parse("secp256k1:abc")).hasMessageContaining("Ed25519");
        assertThatThrownBy(() -> PublicKey.parse("ed25519:111")).hasMessage("public key: 3 bytes (expected: 32)");
        assertThatThrownBy(() -> PublicKey.parse("ed25519:0OIl")).hasMessageContaining("base58: character 1");
    }
}
