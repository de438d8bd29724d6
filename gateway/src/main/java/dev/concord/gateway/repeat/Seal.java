package dev.concord.gateway.repeat;

import dev.concord.near.key.Bytes;
import dev.concord.web.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one named request: its row is found, its content told from others, and its answer read, only by who names the same request
 * with the same credential. AES-256-GCM; a nonce is drawn for each answer, of which a key has few.
 */
public final class Seal {

    private static final byte[] NAME = "name".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "answer".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final HmacSha256 keys;
    private final Bytes caller;
    private final RandomGenerator random;

    /** The key that all others of the request are made from, and the mark of whose it is. */
    Seal(HmacSha256 keys, Bytes caller, RandomGenerator random) {
        this.keys = keys;
        this.caller = caller;
        this.random = random;
    }

    Bytes name() {
        return Bytes.of(keys.of(NAME));
    }

    Bytes caller() {
        return caller;
    }

    /** Returns the mark of what was asked for. */
    Bytes mark(String content) {
        return Bytes.of(keys.derived(CONTENT).of(content.getBytes(StandardCharsets.UTF_8)));
    }

    Bytes close(FirstAnswer answer) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = carriedOut(Cipher.ENCRYPT_MODE, nonce, answer.encoded());
        var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return Bytes.of(both);
    }

    FirstAnswer open(Bytes sealed) {
        var both = sealed.toArray();
        return FirstAnswer.decoded(carriedOut(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(both, NONCE_BYTES),
                Arrays.copyOfRange(both, NONCE_BYTES, both.length)));
    }

    private byte[] carriedOut(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.of(ANSWER), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a first answer that is not what was sealed", broken);
        }
    }
}
