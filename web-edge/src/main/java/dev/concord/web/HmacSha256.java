package dev.concord.web;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks what was said so that nobody without the key can say it: HMAC-SHA256 (RFC 2104, FIPS 180-4) under one key. */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public HmacSha256(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Returns the same under a key made from this one, which is good for nothing but its purpose. */
    public HmacSha256 derived(byte[] purpose) {
        return new HmacSha256(of(purpose));
    }

    /** Returns the mark of some content, 32 bytes; compare marks in constant time. */
    public byte[] of(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
