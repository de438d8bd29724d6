package dev.concord.web;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A short-lived statement of the gateway about who calls, signed with HMAC-SHA-256 under a secret that it shares with the
 * services: {@code kind|id|more|expiry in epoch seconds|signature in base64url}. Of a tasker, more is whether it is an agent; of a
 * vendor, the caller's role and, after a colon, the member. Nothing more said of a vendor means the organisation itself.
 */
public final class CallerToken {

    /** The header in which it travels. */
    public static final String HEADER = "Concord-Caller";

    private static final int PARTS = 5;
    private static final int LONGEST = 200;
    private static final int SHORTEST_SECRET = 32;

    private CallerToken() {}

    /** States who calls, until the moment given. */
    public static String mint(Caller caller, Instant expiresAt, String secret) {
        var statement = subject(caller) + "|" + expiresAt.getEpochSecond();
        return statement + "|" + signature(statement, secret);
    }

    /** Returns who calls; nothing if the token is malformed, not signed with the secret, or expired. */
    public static Optional<Caller> verify(String token, Instant now, String secret) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        var statementEnd = token.lastIndexOf('|');
        var parts = token.split("\\|", -1);
        if (parts.length != PARTS || !isSigned(token, statementEnd, secret)) {
            return Optional.empty();
        }
        // Only we sign, so what is signed is well formed.
        return Long.parseLong(parts[3]) < now.getEpochSecond() ? Optional.empty() : Optional.of(caller(parts));
    }

    /** Refuses a secret that could be guessed. */
    public static void requireStrong(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "caller secret: %d characters (expected: at least %d)".formatted(secret.length(), SHORTEST_SECRET));
        }
    }

    private static String subject(Caller caller) {
        return switch (caller) {
            case VendorCaller vendor -> "vendor|" + vendor.id() + "|" + standing(vendor);
            case TaskerCaller tasker -> "tasker|" + tasker.id() + "|" + tasker.agent();
            case OperatorCaller _ -> "operator||";
        };
    }

    private static Caller caller(String[] parts) {
        return switch (parts[0]) {
            case "vendor" -> vendor(VendorId.parse(parts[1]), parts[2]);
            case "tasker" -> new TaskerCaller(TaskerId.parse(parts[1]), Boolean.parseBoolean(parts[2]));
            case "operator" -> new OperatorCaller();
            default -> throw new IllegalStateException("caller: " + parts[0] + " (expected: a kind that we sign)");
        };
    }

    private static String standing(VendorCaller vendor) {
        return vendor.member() == null ? vendor.role().toString() : vendor.role() + ":" + vendor.member();
    }

    private static VendorCaller vendor(VendorId id, String standing) {
        if (standing.isEmpty()) {
            return new VendorCaller(id);
        }
        var colon = standing.indexOf(':');
        return colon < 0
                ? new VendorCaller(id, VendorRole.parse(standing), null)
                : new VendorCaller(
                        id,
                        VendorRole.parse(standing.substring(0, colon)),
                        MemberId.parse(standing.substring(colon + 1)));
    }

    private static boolean isSigned(String token, int statementEnd, String secret) {
        var expected = signature(token.substring(0, statementEnd), secret).getBytes(StandardCharsets.US_ASCII);
        var actual = token.substring(statementEnd + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, actual);
    }

    private static String signature(String statement, String secret) {
        var signed =
                new HmacSha256(secret.getBytes(StandardCharsets.UTF_8)).of(statement.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }
}
