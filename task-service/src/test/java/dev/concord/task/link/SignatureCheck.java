package dev.concord.task.link;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks signed links as a store does, by the manual of S3 (API reference, sigv4-query-string-auth) and without its SDK. */
public final class SignatureCheck {

    private SignatureCheck() {}

    /** Tells whether a GET of this link was signed with the secret. */
    public static boolean isGenuine(URI link, String host, String secret) {
        var query = new TreeMap<String, String>();
        for (var pair : link.getRawQuery().split("&", -1)) {
            var parts = pair.split("=", 2);
            query.put(parts[0], parts[1]);
        }
        var signature = query.remove("X-Amz-Signature");
        var scope =
                query.getOrDefault("X-Amz-Credential", "").replace("%2F", "/").split("/", 2)[1];
        var canonical = String.join(
                "\n", "GET", link.getRawPath(), joined(query), "host:" + host, "", "host", "UNSIGNED-PAYLOAD");
        var toSign = String.join("\n", "AWS4-HMAC-SHA256", query.get("X-Amz-Date"), scope, hex(sha256(canonical)));
        return hex(hmac(key(secret, scope), toSign)).equals(signature);
    }

    private static String joined(Map<String, String> query) {
        return query.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("&"));
    }

    private static byte[] key(String secret, String scope) {
        return Arrays.stream(scope.split("/", -1)).reduce(utf8("AWS4" + secret), SignatureCheck::hmac, (one, _) -> one);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(utf8(text));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
