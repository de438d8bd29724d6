package dev.concord.near.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.near.key.Bytes;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.key.Signature;
import dev.concord.near.transaction.Vectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OffChainMessageTest {

    private static final JsonNode VECTOR = Vectors.message();
    private static final PublicKey KEY = PublicKey.parse(VECTOR.get("publicKey").stringValue());
    private static final SecretKey SECRET = SecretKey.fromSeed(
            Bytes.fromHex(VECTOR.get("seedHex").stringValue()).toArray());
    private static final Signature SIGNATURE =
            Signature.fromBase64(VECTOR.get("signed").get("signature").stringValue());
    private static final String CALLBACK =
            VECTOR.get("payload").get("callbackUrl").stringValue();

    @Test
    void theSignatureEqualsTheOneOfNearApiJs() {
        assertThat(message("Sign in to label", CALLBACK).sign(SECRET)).isEqualTo(SIGNATURE);
        assertThat(message("Sign in to label", CALLBACK).isSignedBy(KEY, SIGNATURE))
                .isTrue();
    }

    @Test
    void aWalletThatLeavesTheCallbackOutIsBelievedToo() {
        var without = message("Sign in to label", null);

        assertThat(message("Sign in to label", CALLBACK).isSignedBy(KEY, without.sign(SECRET)))
                .isTrue();
    }

    @Test
    void aCallbackThatWeDoNotKnowIsNotGuessed() {
        assertThat(message("Sign in to label", null).isSignedBy(KEY, SIGNATURE)).isFalse();
    }

    @Test
    void anotherTextOrAnotherKeyIsNotBelieved() {
        var otherKey = SecretKey.fromSeed(new byte[32]).publicKey();

        assertThat(message("Sign in to pay", CALLBACK).isSignedBy(KEY, SIGNATURE))
                .isFalse();
        assertThat(message("Sign in to label", CALLBACK).isSignedBy(otherKey, SIGNATURE))
                .isFalse();
    }

    @Test
    void aNonceHas32Bytes() {
        assertThatThrownBy(() -> new OffChainMessage("a", Bytes.EMPTY, "b", null))
                .hasMessage("nonce: 0 bytes (expected: 32)");
    }

    private static OffChainMessage message(String text, @Nullable String callbackUrl) {
        var payload = VECTOR.get("payload");
        return new OffChainMessage(
                text,
                Bytes.fromBase64(payload.get("nonce").stringValue()),
                payload.get("recipient").stringValue(),
                callbackUrl);
    }
}
