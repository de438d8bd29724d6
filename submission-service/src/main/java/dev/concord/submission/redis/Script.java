package dev.concord.submission.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The Lua scripts, each of which is one atomic step in Redis. A script's first comment says what it does and takes. */
public enum Script {
    APPLY,
    BEGIN_EPOCH,
    CONFIRM,
    END_SUBMISSIONS,
    FORGET,
    HAS_ENDED,
    HELD,
    LEASE_NAMED,
    LEASE_NEXT,
    LEASE_TEST,
    NOTE,
    REBUILD,
    SKIP;

    private final String source =
            read("common") + read(name().toLowerCase(Locale.ROOT).replace('_', '-'));

    private final String digest = sha1(source);

    String source() {
        return source;
    }

    /** Returns the name under which Redis keeps the script. */
    String digest() {
        return digest;
    }

    private static String sha1(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-1", missing);
        }
    }

    private static String read(String name) {
        var path = "/redis/" + name + ".lua";
        try (var stream = Script.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing (expected: on the class path)");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
